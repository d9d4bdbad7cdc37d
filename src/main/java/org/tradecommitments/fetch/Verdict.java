package org.tradecommitments.fetch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Problem;

/**
 * What an answer of Comtrade's API is, before its rows are read. It answers {@code {"elapsedTime", "count", "data", "error"}},
 * or as Azure API Management, in front of it, says what is wrong with a key, a rate (429) or a quota (403).
 *
 * @param outcome {@code FIGURES} where rows came, which have not been read yet
 * @param detail what is wrong, where something is
 * @param retryIn how long it asks to be left alone
 */
record Verdict(Outcome outcome, String detail, Optional<Duration> retryIn) {

    private static final JsonFactory JSON = new JsonFactory();

    /** What is said beside the rows; {@code count} is absent where it is not told. */
    private record Envelope(@Nullable Long count, long rows, boolean data) {}

    static Verdict of(Reply reply, Instant now) {
        String status = "status " + reply.status();
        return switch (reply.status()) {
            case 200 -> ofRows(reply.body());
            case 401 -> refused("the key is not accepted (" + status + ")", reply);
            case 403 -> refused("the key is not good for this, or its quota is used up (" + status + ")", reply);
            case 429 -> putOff("too many calls (" + status + ")", reply, now);
            case 301, 302, 303, 307, 308 ->
                of(Outcome.FAILED, "it is answered by a redirect, which is not followed (" + status + ")");
            default ->
                reply.status() >= 500
                        ? putOff("the API is out of order (" + status + ")", reply, now)
                        : of(Outcome.FAILED, "it is not answered (" + status + ")" + said(reply));
        };
    }

    static Verdict of(Outcome outcome, String detail) {
        return new Verdict(outcome, detail, Optional.empty());
    }

    private static Verdict refused(String detail, Reply reply) {
        return of(Outcome.REFUSED, detail + said(reply));
    }

    private static Verdict putOff(String detail, Reply reply, Instant now) {
        return new Verdict(
                Outcome.PUT_OFF, detail + said(reply), reply.retryAfter().flatMap(header -> retryIn(header, now)));
    }

    /** Seconds or a date (RFC 9110, section 10.2.3). */
    private static Optional<Duration> retryIn(String header, Instant now) {
        try {
            Duration wait = header.strip().matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header.strip()))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The beginning of what a body says, in one line. */
    private static String said(Reply reply) {
        int length = Math.min(reply.body().length, 400);
        String text = new String(reply.body(), 0, length, StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return text.isEmpty() ? "" : ": " + Problem.quoted(text);
    }

    private static Verdict ofRows(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return notAnAnswer("");
            }
            Envelope envelope = envelope(parser);
            long count = envelope.count == null ? envelope.rows : envelope.count;
            if (!envelope.data) {
                return notAnAnswer(", as it has no \"data\"");
            }
            if (envelope.rows >= Question.MOST_ROWS || count > envelope.rows) {
                return of(Outcome.CUT_OFF, "it has " + envelope.rows + " rows, of " + count + " or more");
            }
            return of(envelope.rows == 0 ? Outcome.NOTHING : Outcome.FIGURES, "");
        } catch (SaysError e) {
            return of(Outcome.FAILED, "the API says: " + Problem.quoted(e.getMessage()));
        } catch (JsonProcessingException e) {
            boolean page = new String(body, 0, Math.min(body.length, 512), StandardCharsets.UTF_8)
                    .stripLeading()
                    .startsWith("<");
            return page
                    ? of(Outcome.FAILED, "the answer is a page of HTML or XML, not figures; is the address right?")
                    : notAnAnswer(", and no JSON: " + Problem.quoted(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is in memory
        }
    }

    private static Verdict notAnAnswer(String why) {
        return of(Outcome.FAILED, "the answer is not one of Comtrade's API" + why);
    }

    /** Thrown where the answer itself tells of an error. */
    private static final class SaysError extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SaysError(String message) {
            super(message, null, false, false);
        }
    }

    private static Envelope envelope(JsonParser parser) throws IOException {
        Long count = null;
        long rows = 0;
        boolean data = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("data") && value == JsonToken.START_ARRAY) {
                data = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    rows++;
                    parser.skipChildren();
                }
            } else if (name.equals("count") && value == JsonToken.VALUE_NUMBER_INT) {
                count = parser.getLongValue();
            } else if (name.equals("error")
                    && value == JsonToken.VALUE_STRING
                    && !parser.getText().isBlank()) {
                throw new SaysError(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return new Envelope(count, rows, data);
    }
}
