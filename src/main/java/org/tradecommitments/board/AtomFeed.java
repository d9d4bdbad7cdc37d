package org.tradecommitments.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.tradecommitments.shared.Formats;

/** Status changes as an Atom feed (RFC 4287). */
final class AtomFeed {

    private static final String VERSION = "atom_1.0";

    private final Links links;

    AtomFeed(Links links) {
        this.links = links;
    }

    /**
     * Writes the feed.
     *
     * @param emptySince when a feed without entries was last updated
     */
    String write(List<StatusChange> changes, Instant emptySince) {
        Feed feed = new Feed(VERSION);
        feed.setId("urn:uuid:" + UUID.nameUUIDFromBytes(links.self().getBytes(UTF_8)));
        feed.setTitle("Trade Commitments: status changes");
        feed.setUpdated(
                Date.from(changes.isEmpty() ? emptySince : changes.get(0).at()));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", links.home())));
        feed.setOtherLinks(List.of(link("self", Formats.ATOM, links.self())));
        feed.setEntries(changes.stream().map(this::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("A feed without what Atom requires", e);
        }
    }

    private Entry entry(StatusChange change) {
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + change.id());
        entry.setTitle(PlainText.of(change.reference() + ": " + change.move() + " (" + change.title() + ")"));
        entry.setUpdated(Date.from(change.at()));
        entry.setPublished(Date.from(change.at()));
        entry.setAuthors(List.of(author(change.by())));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", links.page(change.reference()))));
        entry.setOtherLinks(List.of(link("related", Formats.JSON, links.resource(change.reference()))));
        Content reason = new Content();
        reason.setType("text");
        reason.setValue(PlainText.of(change.reason()));
        entry.setContents(List.of(reason));
        return entry;
    }

    private static Person author(String name) {
        Person author = new Person();
        author.setName(PlainText.of(name));
        return author;
    }

    private static Link link(String relation, String type, String address) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(address);
        return link;
    }
}
