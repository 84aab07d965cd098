package org.fabcom.ledger.wallet;

import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.web.list.Address;

/** Statements without pages: for the benchmark. */
public final class BareStatements {

    private final Statements statements;

    public BareStatements(Sql db) {
        this.statements = new Statements(db);
    }

    /** The first page of a wallet and how many lines there are. */
    public long firstPage(PartyId party) {
        var filter = StatementFilter.of(party, Address.of("/"));
        return statements.count(filter) + statements.lines(filter, 0, 25).size();
    }
}
