package org.tradecommitments.board;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Categories;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.CommitmentView;
import org.tradecommitments.commitment.Due;
import org.tradecommitments.commitment.Involvement.Role;

/** Deadlines as a calendar (RFC 5545): each an event of a day, that of the end of the window. */
final class DeadlineCalendar {

    private static final String NAME = "Trade commitments: deadlines";

    private final Links links;

    DeadlineCalendar(Links links) {
        this.links = links;
    }

    /**
     * Writes the calendar.
     *
     * @param due commitments that have a deadline
     * @param more whether there are more than these
     */
    String write(List<CommitmentView> due, boolean more) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Trade Commitments//Deadlines//EN");
        calendar.setName(NAME);
        calendar.setExperimentalProperty("X-WR-CALNAME", NAME); // for calendars older than RFC 7986
        calendar.setDescription(
                more
                        ? "The " + due.size() + " soonest deadlines that match; there are more."
                        : "The deadlines that match, of what is not settled.");
        calendar.setUrl(links.self());
        calendar.setRefreshInterval(Duration.builder().hours(1).build()).setParameter("VALUE", "DURATION");
        due.forEach(commitment -> calendar.addEvent(event(commitment)));
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    }

    private VEvent event(CommitmentView commitment) {
        LocalDate day = Objects.requireNonNull(commitment.due().to());
        VEvent event = new VEvent();
        event.setUid(commitment.id() + "@trade-commitments");
        // Grows with whatever is recorded about it (section 3.8.7.4).
        event.setSequence(Math.toIntExact(commitment.revision()));
        event.setDateTimeStamp(Date.from(commitment.updatedAt()));
        event.setLastModified(Date.from(commitment.updatedAt()));
        event.setCreated(Date.from(commitment.createdAt()));
        event.setDateStart(new DateStart(date(day)));
        event.setDateEnd(new DateEnd(date(day.plusDays(1)))); // the first day after it (section 3.6.1)
        event.setTransparency(Transparency.transparent()); // takes up nobody's time
        event.setSummary(PlainText.of(commitment.reference() + ": " + commitment.title()));
        event.setDescription(PlainText.of(description(commitment)));
        event.setUrl(links.page(commitment.reference()));
        if (!commitment.topics().isEmpty()) {
            Categories categories = new Categories();
            commitment.topics().forEach(topic -> categories.getValues().add(topic.name()));
            event.addCategories(categories);
        }
        return event;
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private String description(CommitmentView commitment) {
        String makers = commitment.parties().stream()
                .filter(part -> part.role() == Role.MAKER)
                .map(CommitmentView.NamedInvolvement::name)
                .collect(Collectors.joining(", "));
        return String.join(
                "\n",
                due(commitment.due()),
                "Made by " + makers + " on " + commitment.statement().madeOn() + ": "
                        + commitment.statement().title(),
                "Status: " + words(commitment.status()),
                links.resource(commitment.reference()));
    }

    private static String due(Due due) {
        String text = due.text();
        String window = "Due " + (due.from() == null ? "by " : "from " + due.from() + " to ") + due.to();
        return window + (text == null ? "" : ", in the speaker's words \"" + text + "\"") + " (" + words(due.basis())
                + ")";
    }

    private static String words(@Nullable Object constant) {
        return String.valueOf(constant).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
