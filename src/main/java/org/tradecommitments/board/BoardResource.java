package org.tradecommitments.board;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tradecommitments.commitment.CommitmentFilters;
import org.tradecommitments.commitment.RecordedFilters;
import org.tradecommitments.shared.Formats;

@Path("/api/v1/board")
@Tag(name = "Board")
public class BoardResource {

    private final BoardService board;

    BoardResource(BoardService board) {
        this.board = board;
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV})
    @Operation(
            operationId = "readBoard",
            summary = "Read the board",
            description = "The summary that dashboards poll: how many commitments stand how, what is due next, what"
                    + " changed last. All filters of the list of commitments apply. With `asOf`, as had been recorded"
                    + " by an instant: `q`, `madeBefore` and `madeAfter` then still go by title, summary and day of"
                    + " the statement as they are now.")
    public BoardView read(@BeanParam CommitmentFilters filters, @BeanParam BoardParameters parameters) {
        return board.read(filters, parameters);
    }

    @GET
    @Path("history")
    @Produces({Formats.JSON, Formats.CSV})
    @Operation(
            operationId = "readBoardHistory",
            summary = "Read the board's history",
            description = "How many commitments had which status over time, as had been recorded by the end of each"
                    + " day: a series for a chart. The filters of the list of commitments apply, those by signals"
                    + " apart, which turn with the days; `q`, `madeBefore` and `madeAfter` go by title, summary and"
                    + " day of the statement as they are now.")
    public BoardHistory history(@BeanParam RecordedFilters filters, @BeanParam HistoryParameters parameters) {
        return board.history(filters, parameters);
    }
}
