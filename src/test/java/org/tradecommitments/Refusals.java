package org.tradecommitments;

import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Checks that a request was refused, as what, and with which places to blame. */
final class Refusals {

    private Refusals() {}

    /** A value that the shape of the body does not allow. */
    static ValidatableResponse invalidField(Response answer, String... pointers) {
        return refused(answer, 400, "INVALID_FIELD").body("errors.pointer", hasItems(pointers));
    }

    /** A rule of the record that is broken. */
    static ValidatableResponse ruleBroken(Response answer, String... pointers) {
        return refused(answer, 422, "RULE_BROKEN").body("errors.pointer", is(java.util.List.of(pointers)));
    }

    static ValidatableResponse conflict(Response answer) {
        return refused(answer, 409, "CONFLICT");
    }

    /** A value that a query parameter does not allow. */
    static ValidatableResponse invalidParameter(Response answer, String parameter) {
        return refused(answer, 400, "INVALID_PARAMETER").body("errors.parameter", is(java.util.List.of(parameter)));
    }

    static ValidatableResponse refused(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("status", is(status))
                .body("code", is(code));
    }
}
