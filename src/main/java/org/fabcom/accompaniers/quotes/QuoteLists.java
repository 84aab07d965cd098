package org.fabcom.accompaniers.quotes;

import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** Quotes of an accompaniment, and those that a provider may invoice. */
@Repository
record QuoteLists(Sql db) {

    /** Those of an accompaniment, the newest first. */
    List<Quote> about(UUID caseFile) {
        return db.sql(Quotes.SELECT + " where q.case_file = :file order by q.changed_at desc, q.id")
                .param("file", caseFile)
                .list(Quotes::read);
    }

    /** Those of a provider that were accepted, the newest first. */
    List<Quote> agreed(PartyId provider) {
        return db.sql(Quotes.SELECT + """
                 where q.provider = :provider and q.state in ('ACCEPTED', 'DONE')
                order by q.accepted_at desc, q.id limit 200
                """).param("provider", provider.value()).list(Quotes::read);
    }
}
