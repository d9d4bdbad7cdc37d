package org.tradecommitments.ledger;

import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a change can be found by beside its subject, such as who made the commitment that it touches. Labels are an index
 * and no part of the sealed change.
 *
 * @param name what kind of label it is
 * @param content what it says
 */
@Embeddable
public record Label(String name, String content) {

    public static Set<Label> all(String name, Collection<String> contents) {
        return contents.stream().map(content -> new Label(name, content)).collect(Collectors.toUnmodifiableSet());
    }
}
