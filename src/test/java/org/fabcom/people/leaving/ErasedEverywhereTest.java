package org.fabcom.people.leaving;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.backup.Erased;
import org.fabcom.people.PersonalData.Obstacle;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People leave the lived-in territory, and the whole base is searched for their names and addresses, column by column: all of them
 * with {@code -Dlong}, else one of four.
 */
@FabComTest
@WithDemonstration
record ErasedEverywhereTest(
        ErasureRegister register, Traces traces, Neighbours neighbours, TransactionTemplate transaction, Sql db) {

    private static final Instant TODAY = Instant.parse("2026-11-24T04:20:00Z");

    /** Where a name may stand, and why. */
    private static final Map<String, String> STAYS = Map.of(
            "post.attachment.content", "what goes with a letter to somebody else, forgotten with it",
            "billing.invoice.buyer_name", "an invoice is kept as it was sent",
            "billing.invoice.content", "an invoice is kept as it was sent",
            "governance.minutes.words", "sealed minutes say who was there",
            "instance.answer.value", "the legal notice, until somebody else stands there: an obstacle",
            "instance.change.becomes", "what the legal notice said",
            "post.letter.html", "a letter to somebody else, forgotten after a month",
            "post.letter.plain", "a letter to somebody else, forgotten after a month",
            "post.letter.subject", "a letter to somebody else, forgotten after a month");

    private static final String PHONE = "06 98 76 54 32";

    private record Known(UUID id, String name, String email) {}

    @Test
    void name_address_and_telephone_stand_nowhere_but_where_they_must() {
        var leaving = leaving();
        leftBy(leaving.stream().filter(it -> !it.email().isBlank()).findFirst().orElseThrow());
        assertThat(register.again(leaving.stream()
                        .map(it -> new Erased(it.id(), TODAY, "ASKED"))
                        .toList()))
                .isEqualTo(leaving.size());
        var left =
                stand(Stream.concat(Stream.of(PHONE), leaving.stream().flatMap(it -> Stream.of(it.name(), it.email())))
                        .filter(it -> !it.isBlank())
                        .toArray(String[]::new));
        left.keySet().removeAll(STAYS.keySet());
        left.values().removeIf(String::isEmpty);
        assertThat(left).isEmpty();
    }

    /** What nobody of the territory happens to leave: a request of their own with their telephone, an object they gave back. */
    private void leftBy(Known it) {
        for (var sql : List.of("""
                insert into cases.case_file (id, organisation, opened_by, opened_at, channel, need, availability,
                    contact_name, contact_phone, state, version)
                select gen_random_uuid(), organisation, :id, now(), 'SITE', 'Appelez ' || :name || ', ' || :phone,
                    'le mardi, ' || :phone, '', :phone, 'NEW', 1 from cases.case_file order by opened_at limit 1""", """
                insert into flows.loan (id, owner, item, borrower, contact, from_day, due_day, words, made_by, made_at)
                select gen_random_uuid(), i.owner, i.id, :name, upper(:email), now()::date - 2, now()::date - 1,
                    :name || ' revient', i.made_by, now() from flows.item i
                where i.state = 'SALE' and not i.consigned and not exists (select from flows.loan l where l.item = i.id)
                    and not exists (select from flows.loan_booking b where b.item = i.id) order by i.id limit 1""", """
                insert into flows.loan_letter (id, loan, day, sent_to, made_by, made_at)
                select gen_random_uuid(), id, due_day + 1, :email, made_by, made_at from flows.loan where borrower = :name""", """
                update flows.loan set returned_day = now()::date, deposit_back = 0, late = 0, closed_by = made_by, closed_at = now()
                where borrower = :name""", """
                insert into flows.loan_booking (id, owner, item, borrower, contact, from_day, due_day, made_by, made_at)
                select gen_random_uuid(), owner, item, :name, :email, now()::date + 3, now()::date + 4, made_by, made_at
                from flows.loan where borrower = :name""", """
                insert into market.deal_version (deal, n, quantity, message, made_by, made_at)
                select deal, max(n) + 1, 1, 'Après le 15, au ' || :phone || ', ' || :name || ' ' || :email, :id, now()
                from market.deal_version group by deal order by deal limit 1""", """
                insert into market.deal_step (deal, n, kind, made_by, for_party, note, at)
                select deal, max(n) + 1, 'REVISED', :id, :id, 'Au ' || :phone || ', ' || :name, now()
                from market.deal_step group by deal order by deal limit 1""", """
                insert into market.dispute (id, deal, opened_by, for_party, reason, opened_at)
                select gen_random_uuid(), d.id, :id, :id, 'Appelez ' || :name || ', ' || :phone, now() from market.deal d
                where not exists (select from market.dispute i where i.deal = d.id) order by d.id limit 1"""))
            assertThat(db.sql(sql)
                            .param("id", it.id(), "name", it.name(), "email", it.email(), "phone", PHONE)
                            .update())
                    .as(sql)
                    .isOne();
    }

    @Test
    void whoever_answers_for_the_site_in_its_legal_notice_has_a_successor_first() {
        var director = db.sql("""
                        select p.id from people.party p join people.person q using (id) join instance.answer a on strpos(a.value, p.name) > 0
                        where a.question = 'director'
                        """).single(UUID.class);
        assertThat(traces.obstacles(new PartyId(director)))
                .contains(new Obstacle("instance.leaving.named", "/mentions-legales", List.of()));
        db.sql("update instance.answer set value = 'Bérénice Autre' where question = 'director'")
                .update();
        assertThat(traces.obstacles(new PartyId(director)))
                .extracting(Obstacle::url)
                .doesNotContain("/mentions-legales");
    }

    /** Words of other answers, pieces of words and longer addresses are not somebody’s name. */
    @ParameterizedTest
    @CsvSource({
        "Anne, anne@a.example, publisher, Mairie de Sainte-Anne, false",
        "Max, a@b.example, tagline, Max, false",
        "Max, a@b.example, publisher, Un maximum de communs, false",
        "Max, a@b.example, contact_email, anna@b.example, false",
        "Max, a@b.example, contact_email, A@b.example, true",
        "Anne Lé, a@b.example, publisher, Jeanne Léo, false",
        "Anne Lé, a@b.example, publisher_address, 'chez Anne Le, 3 rue du Gué', true",
        "Bobby, a@b.example, director, bobby, true",
        "Marie Dupont, a@b.example, director, Anne-Marie Dupont, false",
        "Marie Dupont, a@b.example, director, Marie Dupont-Martin, false",
        "Anne-Marie Dupont, a@b.example, director, Mme Anne Marie Dupont, true",
        "Anne Marie Dupont, a@b.example, director, 'Anne-Marie Dupont, présidente', true",
        "Line L’Hôte, a@b.example, director, 'Dr. Line L''Hote', true",
        "Anne Lé, a@b.example, host_address, 'Anne Lé, 12 rue des Lilas', true",
        "Anne Lé, a@b.example, contact_place, chez Anne Lé, true",
        "Anne Lé, a@b.example, audit_by, Anne Lé, true"
    })
    void only_who_stands_in_a_page_of_the_law_waits(
            String name, String email, String question, String value, boolean named) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThat(waits(name, email, question, value)).isEqualTo(named);
        });
    }

    private boolean waits(String name, String email, String question, String value) {
        var person = neighbours.person(name).id();
        db.sql("update people.person set email = :email, email_folded = :email where id = :id")
                .param("email", email, "id", person.value())
                .update();
        db.sql("insert into instance.answer (question, value) values (:question, :value)"
                        + " on conflict (question) do update set value = excluded.value")
                .param("question", question, "value", value)
                .update();
        return traces.obstacles(person).stream().anyMatch(it -> it.key().equals("instance.leaving.named"));
    }

    /** Givers of pick-ups are invented beside the people of the territory, and one of them has the name of Odile Garnier. */
    private List<Known> leaving() {
        var all = db.sql("""
                        select p.id, p.name, coalesce(q.email, '') as email from people.party p join people.person q using (id)
                        where p.name not in (select name from flows.pickup where person is null) order by p.name
                        """).list(Known.class);
        assertThat(all).hasSizeGreaterThan(20);
        int step = Boolean.getBoolean("long") ? 1 : 4;
        return IntStream.range(0, all.size())
                .filter(it -> it % step == 0)
                .mapToObj(all::get)
                .toList();
    }

    private Map<String, String> stand(String... words) {
        return new TreeMap<>(db.sql("""
                        select c.oid::regclass || '.' || a.attname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'flyway')
                          and a.atttypid = any (array['text', 'varchar', 'text[]', 'json', 'jsonb', 'tsvector']::regtype[])
                        """).list(String.class).stream().collect(toMap(it -> it, it -> said(it, words))));
    }

    private String said(String column, String... words) {
        int dot = column.lastIndexOf('.');
        return String.join(
                ", ",
                db.sql("select w || ' ' || count(*) from " + column.substring(0, dot)
                                + ", unnest(:words) w where strpos(lower(\"" + column.substring(dot + 1)
                                + "\"::text), lower(w)) > 0 group by w")
                        .param("words", words)
                        .list(String.class));
    }
}
