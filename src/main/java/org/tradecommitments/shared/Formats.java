package org.tradecommitments.shared;

import jakarta.ws.rs.core.MediaType;

/** The media types that lists are served in. */
public final class Formats {

    public static final String JSON = MediaType.APPLICATION_JSON;
    public static final String CSV = "text/csv";
    public static final String NDJSON = "application/x-ndjson";
    public static final String ATOM = "application/atom+xml";
    public static final String CALENDAR = "text/calendar";
    public static final String EVENTS = MediaType.SERVER_SENT_EVENTS;
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private Formats() {}
}
