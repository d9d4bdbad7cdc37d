import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a synthetic file in the layout that UN Comtrade's downloads have, with their quirks: 47 names and 48 fields, every
 * value quoted, ISO-8859-1, numeric codes that are not ISO's, an ISO code with a blank at its end, World, "nes" areas, flows
 * and breakdowns that are not totals, several revisions of the HS, years and months.
 *
 * <p>The countries are real, as the layout has no others; nothing else is. Each product is called "Synthetic: not a
 * statistic", and values are round numbers.
 *
 * <p>Usage: {@code java GenerateComtrade.java --file=synthetic.csv [--rows=1000000] [--lines=lf|crlf] [--factor=1]}; with
 * another factor the same figures are revised.
 */
public final class GenerateComtrade {

    private static final String HEADER =
            "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,"
                    + "partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,"
                    + "classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,"
                    + "customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,"
                    + "altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,"
                    + "cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate";

    /** Code, ISO code and name, as Comtrade has them. */
    private static final String[][] REPORTERS = {
        {"458", "MYS", "Malaysia"},
        {"643", "RUS", "Russian Federation"},
        {"842", "USA", "USA"},
        {"251", "FRA", "France"},
        {"699", "IND", "India"},
        {"579", "NOR", "Norway"},
        {"757", "CHE", "Switzerland"},
        {"792", "TUR", "T\u00fcrkiye"},
        {"76", "BRA", "Brazil"},
        {"710", "ZAF", "South Africa"},
    };

    private static final String[][] PARTNERS = {
        {"0", "W00", "World"},
        {"458", "MYS", "Malaysia"},
        {"643", "RUS", "Russian Federation"},
        {"842", "USA", "USA"},
        {"531", "CUW", "Cura\u00e7ao"},
        {"156", "CHN ", "China"},
        {"899", "_X ", "Areas, nes"},
        {"490", "S19", "Other Asia, nes"},
        {"276", "DEU", "Germany"},
        {"392", "JPN", "Japan"},
        {"360", "IDN", "Indonesia"},
        {"380", "ITA", "Italy"},
        {"724", "ESP", "Spain"},
        {"32", "ARG", "Argentina"},
        {"36", "AUS", "Australia"},
        {"40", "AUT", "Austria"},
        {"56", "BEL", "Belgium"},
        {"124", "CAN", "Canada"},
        {"152", "CHL", "Chile"},
        {"170", "COL", "Colombia"},
    };

    /** Of ten groups of rows eight are totals, of four periods; one is a part of a total and one of another flow. */
    private static final String[] FLOWS = {"X", "M", "X", "M", "X", "M", "X", "M", "X", "DX"};

    private static final int TOTALS = 8;
    private static final int PERIODS = 4;
    private static final int FIRST_YEAR = 2019;
    private static final int PRODUCTS = 250;

    private GenerateComtrade() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new HashMap<>(Map.of("rows", "1000000", "lines", "lf", "factor", "1"));
        for (String argument : arguments) {
            String[] parts = argument.substring(2).split("=", 2);
            options.put(parts[0], parts[1]);
        }
        long rows = Long.parseLong(options.get("rows"));
        String end = options.get("lines").equals("crlf") ? "\r\n" : "\n";
        long factor = Long.parseLong(options.get("factor"));
        Charset charset = StandardCharsets.ISO_8859_1;
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(Path.of(options.get("file"))), 1 << 16)) {
            out.write((HEADER + end).getBytes(charset));
            for (long row = 0; row < rows; row++) {
                out.write((line(row, factor) + end).getBytes(charset));
            }
        }
        new PrintStream(System.out, true).println(rows + " rows in " + options.get("file"));
    }

    /** Row after row another product, then another partner, flow, reporter, period. */
    private static String line(long row, long factor) {
        long rest = row;
        int product = (int) (rest % PRODUCTS);
        rest /= PRODUCTS;
        String[] partner = PARTNERS[(int) (rest % PARTNERS.length)];
        rest /= PARTNERS.length;
        int group = (int) (rest % FLOWS.length);
        String flow = FLOWS[group];
        boolean breakdown = group == TOTALS;
        rest /= FLOWS.length;
        String[] reporter = REPORTERS[(int) (rest % REPORTERS.length)];
        rest /= REPORTERS.length;
        long period = rest * PERIODS + (group < TOTALS ? group / 2 : 0);
        boolean monthly = period % 2 == 1;
        int year = FIRST_YEAR + (int) (period / 2);
        String month = "%02d".formatted(1 + period / 2 % 12);
        String revision = year < 2022 ? "H5" : "H6";
        boolean flows = flow.length() == 2;
        String[] fields = {
            "C",
            monthly ? "M" : "A",
            year + (monthly ? month : "01") + "01",
            Integer.toString(year),
            monthly ? month : "52",
            year + (monthly ? month : ""),
            reporter[0],
            reporter[1],
            reporter[2],
            flow,
            flows ? "Other" : flow.equals("X") ? "Export" : "Import",
            partner[0],
            partner[1],
            partner[2],
            "0",
            "W00",
            "World",
            revision,
            "HS",
            "true",
            code(product),
            "Synthetic: not a statistic",
            "6",
            "true",
            "C00",
            "TOTAL CPC",
            "0",
            breakdown ? "2100" : "0",
            breakdown ? "Sea" : "TOTAL MOT",
            "8",
            "kg",
            "0.0",
            "false",
            "-1",
            "N/A",
            "0.0",
            "false",
            "1000.0",
            "false",
            "0.0",
            "false",
            "",
            "",
            1000L * (product + 1) * factor + ".0",
            "0",
            "false",
            "true"
        };
        return Arrays.stream(fields).map(field -> '"' + field + '"').collect(Collectors.joining(",")) + ",";
    }

    private static String code(int product) {
        if (product == 0) {
            return "TOTAL";
        }
        if (product == 1) {
            return "999999";
        }
        int chapter = 1 + product % 70;
        return "%02d%02d%02d".formatted(chapter, 1 + product / 70, 10);
    }
}
