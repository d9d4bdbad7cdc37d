package org.tradecommitments.ledger;

import jakarta.ws.rs.BeanParam;
import java.util.List;
import org.tradecommitments.shared.PageParameters;
import org.tradecommitments.shared.PageRequest;
import org.tradecommitments.shared.SortOrder;

/** The parameters of the feed of changes. */
public class ChangeParameters extends PageParameters {

    static final SortOrder<Change> ORDER =
            new SortOrder<>("revision", "revision", Long.class, change -> change.revision, null);

    @BeanParam
    public ChangeSelection selection = new ChangeSelection();

    PageRequest<Change> page() {
        return page(null, List.of(ORDER), ORDER);
    }
}
