package org.tradecommitments.observation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tradecommitments.shared.Problem;

/**
 * The beginning of a file: tells what is no text, or another text than figures come in, before anything is read of it.
 */
final class FileOpening {

    /** How long a line may be, in bytes. */
    static final int LONGEST_LINE = 1 << 16;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final Map<String, byte[]> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("compressed (gzip)", new byte[] {0x1F, (byte) 0x8B});
        OTHERS.put("a zip archive or a workbook", "PK".getBytes(US_ASCII));
        OTHERS.put("compressed (bzip2)", "BZh".getBytes(US_ASCII));
        OTHERS.put("compressed (xz)", new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z'});
        OTHERS.put("a 7z archive", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF});
        OTHERS.put("compressed (Zstandard)", new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD});
        OTHERS.put("an old workbook", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        OTHERS.put("a PDF", "%PDF".getBytes(US_ASCII));
        OTHERS.put("a Parquet file", "PAR1".getBytes(US_ASCII));
        OTHERS.put("text in UTF-16", new byte[] {(byte) 0xFF, (byte) 0xFE});
        OTHERS.put("text in UTF-16 (big-endian)", new byte[] {(byte) 0xFE, (byte) 0xFF});
    }

    private final BufferedInputStream in;
    private final boolean marked;

    private FileOpening(BufferedInputStream in, boolean marked) {
        this.in = in;
        this.marked = marked;
    }

    /**
     * Opens a file.
     *
     * @throws Problem 422 where it is empty or of a kind that is not read
     */
    static FileOpening of(InputStream body) throws IOException {
        BufferedInputStream in = new BufferedInputStream(body, LONGEST_LINE);
        byte[] first = peek(in, 512);
        boolean marked = begins(first, BYTE_ORDER_MARK);
        if (marked) {
            in.skipNBytes(BYTE_ORDER_MARK.length);
        }
        for (Map.Entry<String, byte[]> other : OTHERS.entrySet()) {
            if (begins(first, other.getValue())) {
                throw Problem.file(
                        1, "the file is " + other.getKey() + "; it is read as plain text in UTF-8 or ISO-8859-1 only");
            }
        }
        for (byte each : first) {
            if (each == 0) {
                throw Problem.file(1, "the file is not text, as it has bytes of zero, or it is text in UTF-16");
            }
        }
        String text = new String(first, marked ? 3 : 0, first.length - (marked ? 3 : 0), ISO_8859_1).stripLeading();
        if (text.isEmpty() && first.length < 512) {
            throw Problem.file(1, "the file is empty");
        }
        if (text.startsWith("<")) {
            boolean page = text.toLowerCase(Locale.ROOT).contains("html");
            throw Problem.file(1, "the file is " + (page ? "a page of HTML" : "XML") + ", not figures");
        }
        return new FileOpening(in, marked);
    }

    private static byte[] peek(BufferedInputStream in, int count) throws IOException {
        in.mark(count);
        byte[] first = in.readNBytes(count);
        in.reset();
        return first;
    }

    private static boolean begins(byte[] first, byte[] mark) {
        return first.length >= mark.length && Arrays.equals(first, 0, mark.length, mark, 0, mark.length);
    }

    /** Whether it tells by a byte order mark that it is in UTF-8. */
    boolean isMarked() {
        return marked;
    }

    /** The first line, which is not read by this. */
    String firstLine() throws IOException {
        byte[] first = peek(in, LONGEST_LINE);
        int end = 0;
        while (end < first.length && first[end] != '\n' && first[end] != '\r') {
            end++;
        }
        if (end == LONGEST_LINE) {
            throw Problem.file(1, "the line is longer than " + LONGEST_LINE + " bytes");
        }
        return new String(first, 0, end, ISO_8859_1);
    }

    InputStream in() {
        return in;
    }
}
