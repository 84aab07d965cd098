package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.people.Rights;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read can be reckoned with, followed and compared: prices, ids, addresses, codes, pages. */
@FabComTest
@WithDemonstration
class DoorReadTest {

    private final Web web;
    private final Neighbours neighbours;
    private final ApiTokens tokens;
    private final Rights rights;
    private final Currencies currencies;
    private final Sql db;
    private final JsonMapper json = new JsonMapper();

    DoorReadTest(Web web, Neighbours neighbours, ApiTokens tokens, Rights rights, Currencies currencies, Sql db) {
        this.web = web;
        this.neighbours = neighbours;
        this.tokens = tokens;
        this.rights = rights;
        this.currencies = currencies;
        this.db = db;
    }

    private WebVisitor program(PartyId person, InstanceRole role) {
        rights.grant(person, role, person);
        var token = tokens.make(person, "essai", role, Set.of(TokenScope.values()), Duration.ofDays(1), person);
        return web.visitor().with("Authorization", "Bearer " + token);
    }

    private WebVisitor coordinator() {
        return program(neighbours.person("Anne", InstanceRole.COORDINATOR).id(), InstanceRole.COORDINATOR);
    }

    private JsonNode items(WebVisitor who, String path) {
        var answer = who.get("/api/v1/" + path);
        assertThat(answer.status()).as(path + answer.body()).isEqualTo(200);
        var items = json.readTree(answer.body()).get("items");
        assertThat(items).as(path).isNotEmpty();
        return items;
    }

    private String plain(UUID currency, long units) {
        return currency + " "
                + currencies.measure(new CurrencyId(currency)).orElseThrow().plain(units);
    }

    private static List<String> money(JsonNode all) {
        return all.valueStream()
                .map(it -> it.get("currency").stringValue() + " "
                        + it.get("amount").stringValue())
                .toList();
    }

    /** The price of one unit, as wallets say amounts; a gift has none. */
    @Test
    void a_post_says_its_prices_as_wallets_say_amounts() {
        int priced = 0;
        for (var it : items(web.visitor(), "posts")) {
            var asked = db.sql("select currency, units from market.post_price where post = :post order by position")
                    .param("post", UUID.fromString(it.get("id").stringValue()))
                    .list((row, n) -> plain(row.getObject("currency", UUID.class), row.getLong("units")));
            assertThat(money(it.get("prices"))).isEqualTo(asked);
            assertThat(it.get("mode").stringValue()).isIn("ALL_OF", "ONE_OF");
            priced += asked.isEmpty() ? 0 : 1;
        }
        assertThat(priced).isPositive();
    }

    /** What is to be paid in all, of what is agreed or was proposed last. */
    @Test
    void a_deal_says_what_is_to_be_paid_in_all() {
        var payer = new PartyId(db.sql("""
                select d.payer from market.deal d join market.deal_price p on p.deal = d.id
                join people.person x on x.id = d.payer limit 1
                """).single(UUID.class));
        var mine = new ArrayList<JsonNode>();
        var who = program(payer, InstanceRole.MEDIATOR);
        for (var over : new String[] {"", "?finis=oui"})
            json.readTree(who.get("/api/v1/deals" + over).body()).get("items").forEach(mine::add);
        assertThat(mine).isNotEmpty();
        for (var it : mine) {
            var agreed = db.sql("""
                    select p.currency, p.units * v.quantity as units from market.deal_price p
                    join market.deal_version v on v.deal = p.deal and v.n = p.n
                    where p.deal = :deal and p.n = :n order by p.currency
                    """)
                    .param("deal", UUID.fromString(it.get("id").stringValue()))
                    .param("n", it.get("version").intValue())
                    .list((row, n) -> plain(row.getObject("currency", UUID.class), row.getLong("units")));
            assertThat(money(it.get("amounts"))).containsExactlyInAnyOrderElementsOf(agreed);
        }
    }

    /** What a list names can be followed: the organisation of a case, the category and the owner of a post, the body of a decision. */
    @Test
    void what_a_list_names_has_its_id_beside_its_name() {
        var program = coordinator();
        var organisation = items(program, "cases").get(0).get("organisation").stringValue();
        var one = json.readTree(
                program.get("/api/v1/organisations/" + organisation).body());
        assertThat(one.get("id").stringValue()).isEqualTo(organisation);
        assertThat(one.get("name")).isEqualTo(items(program, "cases").get(0).get("organisation_name"));
        assertThat(program.get("/api/v1/organisations/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        var categories = new TreeSet<String>();
        items(program, "categories").forEach(it -> categories.add(it.get("id").stringValue()));
        for (var it : items(program, "posts")) {
            assertThat(categories).contains(it.get("category").stringValue());
            UUID.fromString(it.get("owner").stringValue());
            assertThat(it.get("owner_name").stringValue()).isNotEmpty();
        }
    }

    /** Visitors are not told which posts are one person's (their name is not told either). */
    @Test
    void visitors_learn_of_no_person_whose_posts_they_read() {
        for (var it : items(web.visitor(), "posts")) {
            if (it.get("owner").isNull()) continue;
            assertThat(db.sql("select count(*) from people.organisation where id = :id")
                            .param("id", UUID.fromString(it.get("owner").stringValue()))
                            .single(Long.class))
                    .isEqualTo(1);
        }
    }

    @Test
    void who_does_what_and_who_helps_are_led_to_by_url_and_said_in_codes() {
        for (var language : new String[] {"fr", "en"}) {
            var reader = web.visitor().with("Accept-Language", language);
            for (var list : new String[] {"actors", "accompaniers"})
                for (var it : items(reader, list)) {
                    assertThat(it.get("url").stringValue()).startsWith("http");
                    assertThat(it.has("page")).isFalse();
                }
            for (var it : items(reader, "accompaniers")) {
                assertThat(it.get("kind").stringValue()).isIn("PERSON", "ORGANISATION", "HOST");
                assertThat(it.get("remote").stringValue()).isIn("yes", "no");
            }
        }
        assertThat(items(web.visitor().with("Accept-Language", "fr"), "actors"))
                .extracting(it -> it.get("crafts"))
                .isEqualTo(items(web.visitor().with("Accept-Language", "en"), "actors")
                        .valueStream()
                        .map(it -> it.get("crafts"))
                        .toList());
    }

    @Test
    void every_read_says_in_the_description_that_it_may_be_unchanged() {
        var contract = new Contract(web);
        contract.each((method, path) -> {
            if (!method.equals("GET")) return;
            var answers = contract.operation(method, path).get("responses");
            assertThat(answers.has("304")).as(path).isTrue();
            assertThat(answers.at("/200/headers/ETag").isObject()).as(path).isTrue();
        });
        var first = web.visitor().get("/api/v1/events");
        var again = web.visitor().with("If-None-Match", first.header("ETag")).get("/api/v1/events");
        contract.holds("GET", "/api/v1/events", 304, again);
    }

    /** By pages of a hundred, each leading to the next, as all lists. */
    @Test
    void requests_and_statements_are_read_by_pages() {
        var oxana = neighbours.person("Oxana");
        var nadia = neighbours.person("Nadia");
        var program = program(oxana.id(), InstanceRole.MEDIATOR);
        var hours = items(program, "currencies").get(0).get("id").stringValue();
        for (int n = 0; n < 101; n++)
            assertThat(program.with("Idempotency-Key", "demande-" + n)
                            .send(
                                    "POST",
                                    "/api/v1/payment-requests",
                                    "application/json",
                                    "{\"payer\":\"" + nadia.id() + "\",\"amounts\":[{\"currency\":\"" + hours
                                            + "\",\"amount\":\"1\"}]}")
                            .status())
                    .isEqualTo(201);
        var first = program.get("/api/v1/payment-requests");
        assertThat(json.readTree(first.body()).get("total").intValue()).isEqualTo(101);
        assertThat(json.readTree(first.body()).get("pages").intValue()).isEqualTo(2);
        assertThat(json.readTree(first.body()).get("items")).hasSize(100);
        assertThat(first.header("Link")).contains("page=2", "rel=\"next\"");
        var last = program.get("/api/v1/payment-requests?page=2");
        assertThat(json.readTree(last.body()).get("items")).hasSize(1);
        assertThat(last.header("Link")).isNullOrEmpty();
        assertThat(json.readTree(program.get("/api/v1/payment-requests?page=3").body())
                        .get("items"))
                .isEmpty();
        var statement = json.readTree(program.get("/api/v1/statements?page=2").body());
        assertThat(statement.get("page").intValue()).isEqualTo(2);
        assertThat(statement.get("items")).isEmpty();
    }
}
