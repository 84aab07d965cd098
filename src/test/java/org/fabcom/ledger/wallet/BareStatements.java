package org.fabcom.ledger.wallet;

import org.fabcom.kernel.PartyId;
import org.fabcom.web.list.Address;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements without pages: for the benchmark. */
public final class BareStatements {

    private final Statements statements;

    public BareStatements(JdbcClient db) {
        this.statements = new Statements(db);
    }

    /** The first page of a wallet and how many lines there are. */
    public long firstPage(PartyId party) {
        var filter = StatementFilter.of(party, Address.of("/"));
        return statements.count(filter) + statements.lines(filter, 0, 25).size();
    }
}
