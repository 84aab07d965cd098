package org.fabcom.market;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Circus;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Memberships;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.TransferId;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.Deal;
import org.fabcom.market.deals.Dealing;
import org.fabcom.market.posts.Post;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.people.Rights;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/**
 * Malo is clever and means harm. He has an account, a browser whose forms he rewrites, a token for the API and all the ids he wants.
 * Each of these worked in Wezer, or nothing there prevented it. Here he gets a code, and nothing has moved.
 */
abstract class Malice {

    final ApplicationContext application;
    final Web web;
    final Neighbours neighbours;
    final Ledger ledger;
    final Dealing dealing;
    final Groups groups;
    final Memberships memberships;
    final ApiTokens tokens;
    final Sql db;
    final Circus circus;
    Square square;
    Person oxana;
    Person malo;
    WebVisitor his;
    WebVisitor hers;

    Malice(ApplicationContext application) {
        this.application = application;
        this.web = application.getBean(Web.class);
        this.neighbours = application.getBean(Neighbours.class);
        this.ledger = application.getBean(Ledger.class);
        this.dealing = application.getBean(Dealing.class);
        this.groups = application.getBean(Groups.class);
        this.memberships = application.getBean(Memberships.class);
        this.tokens = application.getBean(ApiTokens.class);
        this.db = application.getBean(Sql.class);
        this.circus = new Circus(application);
    }

    @BeforeEach
    void twoPeople() {
        square = new Square(application);
        oxana = neighbours.person("Oxana");
        malo = neighbours.person("Malo");
        his = neighbours.signedIn(malo);
        hers = neighbours.signedIn(oxana);
    }

    Group hiding(Organisation house, Person claire) {
        var draft = new Group.Draft("Les Discrets", "", Set.of(), Audience.MEMBERS, false);
        var circle = Circus.done(groups.create(GroupKind.CIRCLE, draft, house.id(), null, circus.as(claire)));
        return Circus.done(groups.becomeParty(circle.id(), circus.as(claire)));
    }

    Person coordinator(Person person) {
        application.getBean(Rights.class).grant(person.id(), InstanceRole.COORDINATOR, person.id());
        return person;
    }

    static void said(WebAnswer answer, int status, String words) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (!words.isEmpty()) assertThat(answer.body()).contains(words);
    }

    String[] money(Person other, String amount, String... more) {
        var fields = new ArrayList<>(List.of(
                "a",
                other.id().toString(),
                "monnaie",
                square.hours.id().toString(),
                "montant",
                amount,
                "objet",
                "Haie",
                "cle",
                Ids.token()));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    static String[] with(String[] fields, String name, String value) {
        var changed = fields.clone();
        changed[List.of(fields).indexOf(name) + 1] = value;
        return changed;
    }

    String[] posting(String price, String... more) {
        var fields = new ArrayList<>(List.of(
                "genre",
                "OFFER",
                "titre",
                "Compost",
                "categorie",
                square.garden.toString(),
                "vue",
                "MEMBERS",
                "mode",
                "ALL_OF",
                "prix-" + square.hours.id(),
                price,
                "faire",
                "publier"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    WebAnswer reply(Post post, String quantity, String price, String... more) {
        var fields = new ArrayList<>(List.of("quantite", quantity, "prix-" + square.hours.id(), price));
        if (!List.of(more).contains("cle"))
            fields.addAll(List.of("cle", UUID.randomUUID().toString()));
        fields.addAll(List.of(more));
        return his.post(post.url() + "/repondre", fields.toArray(String[]::new));
    }

    WebAnswer revise(String deal, String version, String price) {
        return his.post(deal + "/modifier", "version", version, "quantite", "1", "prix-" + square.hours.id(), price);
    }

    UUID agreed(Post post) {
        var id = square.replied(post, malo.id(), 1, square.h(60));
        dealing.accept(id, 1, "", Actor.self(oxana.id()));
        assertThat(square.deal(id).state()).isEqualTo(Deal.State.ACCEPTED);
        return id;
    }

    TransferId paid() {
        return ledger.pay(new Order(oxana.id(), malo.id(), List.of(square.h(15)), oxana.id(), Ids.token(), ""))
                .booked();
    }

    WebVisitor program(String key) {
        var token = tokens.make(
                malo.id(),
                "script",
                null,
                Set.of(TokenScope.WALLET_READ, TokenScope.WALLET_PAY),
                Duration.ofDays(1),
                malo.id());
        return web.visitor().with("Authorization", "Bearer " + token).with("Idempotency-Key", key);
    }

    WebAnswer api(String method, String path, String body) {
        var program = program(Ids.token());
        return method.equals("GET") ? program.get(path) : program.send(method, path, "application/json", body);
    }

    /** An order by Malo; {@code other}: what Oxana is in it. */
    String order(String other, String amount) {
        return "{\"%s\":\"%s\",\"amounts\":[{\"currency\":\"%s\",\"amount\":\"%s\"}]}"
                .formatted(other, oxana.id(), square.hours.id(), amount);
    }

    void nothingMoved() {
        for (var person : List.of(oxana, malo))
            for (var it : ledger.balances(person.id()))
                assertThat(it.available() + it.reserved()).isZero();
    }

    /** Everything of him that a profile form has no business with, as text. */
    String standing() {
        return db.sql("""
                select (select string_agg(a::text, '|' order by a.id) from ledger.account a where a.party = :him)
                    || (select count(*) from ledger.limit_change) || (select count(*) from ledger.issuer)
                    || coalesce((select string_agg(r::text, '|') from people.instance_role r where r.person = :him), '-')
                    || coalesce((select string_agg(s::text, '|') from people.seat s where s.person = :him), '-')
                """).param("him", malo.id().value()).single(String.class);
    }
}
