package org.fabcom.people.moving;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What others wrote in quotes and payments stays with them when an organisation leaves. */
@FabComTest
@WithDemonstration
class OwnWordsTest {

    private final Archives archives;
    private final Sql db;

    OwnWordsTest(Neighbours neighbours, Caches caches, Sql db) {
        this.archives = new Archives(neighbours, caches, db);
        this.db = db;
    }

    private record Between(UUID id, UUID one, UUID other) {}

    private Between between(String sql) {
        return db.sql(sql)
                .optional((row, n) -> new Between(
                        row.getObject("id", UUID.class),
                        row.getObject("one", UUID.class),
                        row.getObject("other", UUID.class)))
                .orElseThrow(() -> new AssertionError("the territory has none: " + sql));
    }

    private JsonNode row(UUID organisation, String table, String key, UUID id) throws IOException {
        var files = Archives.files(archives.of(organisation, archives.manager(organisation, "Zénobie Quincampoix")));
        return Archives.rows(files, table).stream()
                .filter(it -> it.path(key).asString("").equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_words_of_a_payment_leave_with_who_wrote_them() throws IOException {
        var paid = between("""
                select t.id, t.payer as one, t.payee as other from ledger.transfer t
                join people.organisation o on o.id = t.payer join people.organisation p on p.id = t.payee
                where t.subject <> '' and o.merged_into is null and p.merged_into is null
                    and not exists (select from ledger.payment_request r where r.transfer = t.id)
                order by t.made_at, t.id limit 1
                """);
        assertThat(row(paid.one(), "ledger.transfer", "id", paid.id())
                        .path("subject")
                        .asString(""))
                .isNotEmpty();
        var received = row(paid.other(), "ledger.transfer", "id", paid.id());
        assertThat(received.path("subject").asString("")).isEmpty();
        assertThat(received.path("amounts").size())
                .as("its figures are its own")
                .isPositive();
    }

    @Test
    void the_words_of_a_quote_leave_with_who_wrote_them() throws IOException {
        var quoted = between("""
                select q.id, q.asker as one, q.provider as other from accompaniers.quote q
                join accompaniers.quote_version v on v.quote = q.id
                join people.organisation o on o.id = q.asker where v.words <> '' and o.merged_into is null
                order by q.asked_at, q.id limit 1
                """);
        assertThat(row(quoted.one(), "accompaniers.quote", "id", quoted.id())
                        .path("need")
                        .asString(""))
                .isNotEmpty();
        assertThat(row(quoted.one(), "accompaniers.quote_version", "quote", quoted.id())
                        .path("words")
                        .asString(""))
                .as("the offer is of who offers")
                .isEmpty();
    }
}
