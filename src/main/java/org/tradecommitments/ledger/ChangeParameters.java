package org.tradecommitments.ledger;

import java.util.List;
import org.tradecommitments.shared.PageParameters;
import org.tradecommitments.shared.PageRequest;
import org.tradecommitments.shared.SortOrder;

/** The pages of the feed of changes; which changes it holds is said by {@link ChangeSelection}. */
public class ChangeParameters extends PageParameters {

    static final SortOrder<Change> ORDER =
            new SortOrder<>("revision", "revision", Long.class, change -> change.revision, null);

    PageRequest<Change> page() {
        return page(null, List.of(ORDER), ORDER);
    }
}
