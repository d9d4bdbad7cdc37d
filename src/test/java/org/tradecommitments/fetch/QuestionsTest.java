package org.tradecommitments.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tradecommitments.measure.NeededSeries;
import org.tradecommitments.observation.HsCode;
import org.tradecommitments.observation.Period.Frequency;

/** What is asked for what readings need. */
class QuestionsTest {

    private static List<Question> questions(NeededSeries... needs) {
        Questions questions = new Questions(
                LocalDate.parse("2026-03-31"),
                1,
                products -> products.stream().map(HsCode::code).collect(Collectors.toCollection(TreeSet::new)));
        List.of(needs).forEach(questions::add);
        return questions.all();
    }

    private static NeededSeries need(String from, String to, Frequency frequency, int firstYear, String... products) {
        return new NeededSeries(
                from,
                to,
                List.of(products).stream()
                        .map(code -> new HsCode(code, "HS2022"))
                        .toList(),
                frequency,
                firstYear);
    }

    @Test
    void eachFlowIsAskedInBothBooksForThePeriodsThatHaveEnded() {
        assertEquals(
                List.of(
                        new Question(Frequency.YEAR, "798", "X", "842", List.of("TOTAL"), List.of("2024", "2025")),
                        new Question(Frequency.YEAR, "842", "M", "798", List.of("TOTAL"), List.of("2024", "2025"))),
                questions(need("TUV", "USA", Frequency.YEAR, 2025)));
    }

    @Test
    void quartersAreAskedAsMonthsAYearAtATime() {
        List<Question> asked = questions(need("TUV", "NRU", Frequency.QUARTER, 2026)).stream()
                .filter(question -> question.flow().equals("X"))
                .toList();
        assertEquals(
                List.of(12, 2),
                asked.stream().map(each -> each.periods().size()).toList());
        assertEquals(List.of("202601", "202602"), asked.get(1).periods());
        assertTrue(asked.get(0).toString().startsWith("data/v1/get/C/M/HS?reporterCode=798&flowCode=X"));
    }

    @Test
    void readingsOfOneFlowAreAskedTogether() {
        List<Question> asked = questions(
                need("TUV", "NRU", Frequency.YEAR, 2025, "9018"),
                need("TUV", "NRU", Frequency.YEAR, 2022, "9019", "9018"),
                need("NRU", "TUV", Frequency.YEAR, 2025, "9018"));
        assertEquals(4, asked.size());
        Question both = asked.stream()
                .filter(each -> each.reporter().equals("798") && each.flow().equals("X"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("9018", "9019"), both.products());
        assertEquals(List.of("2021", "2022", "2023", "2024", "2025"), both.periods());
    }

    @Test
    void noQuestionIsLargerThanTheApiTakes() {
        String[] codes =
                IntStream.range(100_000, 100_120).mapToObj(Integer::toString).toArray(String[]::new);
        List<Question> asked = questions(need("TUV", "NRU", Frequency.YEAR, 2000, codes));
        assertEquals(2 * 3 * 3, asked.size());
        asked.forEach(question -> assertTrue(question.periods().size() <= 12
                && question.toString().length() < 1000
                && question.periods().size() * question.products().size() * 7 < Question.MOST_ROWS));
    }

    @Test
    void whatComtradeDoesNotKnowIsNotAsked() {
        assertEquals(List.of(), questions(need("TUV", "AEROFLOT", Frequency.YEAR, 2025)));
        assertEquals(List.of(), questions(need("TUV", "NRU", Frequency.YEAR, 2030)));
    }

    @Test
    void halvesAreTheWholeDownToOnePeriodAndProduct() {
        Question whole = new Question(
                Frequency.YEAR, "798", "X", "520", List.of("01", "02", "03"), List.of("2023", "2024", "2025"));
        List<Question> left = new ArrayList<>(List.of(whole));
        List<String> cells = new ArrayList<>();
        while (!left.isEmpty()) {
            Question question = left.remove(0);
            left.addAll(question.halves());
            if (question.halves().isEmpty()) {
                cells.add(question.periods() + "" + question.products());
            }
        }
        assertEquals(9, cells.stream().distinct().count());
        assertEquals(9, cells.size());
    }
}
