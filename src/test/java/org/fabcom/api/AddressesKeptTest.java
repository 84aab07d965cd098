package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithDemonstration;
import org.fabcom.web.listing.Published;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** In a territory where people live: no list, file or feed tells a program the address or the telephone of somebody who kept it. */
@FabComTest
@WithDemonstration
class AddressesKeptTest {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[a-z]{2,}");

    private final Web web;
    private final ApiTokens tokens;
    private final Sql db;
    private final List<String> paths;

    AddressesKeptTest(Web web, ApiTokens tokens, Sql db, ObjectProvider<Published<?>> published) {
        this.web = web;
        this.tokens = tokens;
        this.db = db;
        this.paths =
                published.stream().map(it -> "/api/v1/" + it.name()).sorted().toList();
    }

    @Test
    void strangers_read_the_address_of_nobody_who_has_an_account() {
        var all = new TreeSet<>(paths);
        all.addAll(List.of("/agenda.ics", "/agenda.atom", "/agenda.csv", "/lieux.csv", "/lieux.geojson"));
        db.sql("select organiser from agenda.event group by 1 limit 20")
                .query(row -> all.add("/agenda/par/" + row.getObject(1, UUID.class) + ".ics"));
        assertThat(told(web.visitor(), all, everybody())).isEmpty();
    }

    /** With all scopes there are, and no role: their own address at most. */
    @Test
    void a_program_of_a_member_reads_no_address_that_others_kept() {
        for (var who : List.of("theo%", "simon%", "lucie%")) {
            var person = db.sql("select id from people.person where email like :who order by id limit 1")
                    .param("who", who)
                    .single(UUID.class);
            var me = new PartyId(person);
            var token = tokens.make(me, "essai", null, Set.of(TokenScope.values()), Duration.ofDays(1), me);
            var kept = db.sql("""
                    select lower(email) from people.person where email is not null and id <> :me and email_seen_by = 'NOBODY'
                    """).param("me", person).set(String.class);
            assertThat(told(web.visitor().with("Authorization", "Bearer " + token), paths, kept))
                    .as(who)
                    .isEmpty();
        }
    }

    private Set<String> everybody() {
        return db.sql("select lower(email) from people.person where email is not null")
                .set(String.class);
    }

    private static Set<String> told(WebVisitor who, Iterable<String> paths, Set<String> kept) {
        var told = new TreeSet<String>();
        int read = 0;
        for (var path : paths) {
            var answer = who.get(path);
            if (answer.status() != 200) continue;
            read++;
            var found = new HashSet<String>();
            ADDRESS.matcher(answer.body())
                    .results()
                    .forEach(it -> found.add(it.group().toLowerCase(Locale.ROOT)));
            found.retainAll(kept);
            told.addAll(found.stream().map(it -> path + " " + it).collect(Collectors.toSet()));
        }
        assertThat(read).isGreaterThan(5);
        return told;
    }
}
