package org.fabcom.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.TransferId;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.Deal;
import org.fabcom.market.deals.Dealing;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.people.Rights;
import org.fabcom.people.circles.Audience;
import org.fabcom.people.circles.Circus;
import org.fabcom.people.circles.Group;
import org.fabcom.people.circles.GroupKind;
import org.fabcom.people.circles.Groups;
import org.fabcom.people.circles.Memberships;
import org.fabcom.people.circles.Right;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Malo is clever and means harm. He has an account, a browser whose forms he rewrites, a token for the API and all the ids he wants.
 * Each of these worked in Wezer, or nothing there prevented it. Here he gets a code, and nothing has moved.
 */
@FabComTest
class AttacksTest {

    private final ApplicationContext application;
    private final Web web;
    private final Neighbours neighbours;
    private final Ledger ledger;
    private final Dealing dealing;
    private final Groups groups;
    private final Memberships memberships;
    private final ApiTokens tokens;
    private final JdbcClient db;
    private final Circus circus;

    private Square square;
    private Person oxana;
    private Person malo;
    private WebVisitor his;
    private WebVisitor hers;

    AttacksTest(
            ApplicationContext application,
            Web web,
            Neighbours neighbours,
            Ledger ledger,
            Dealing dealing,
            Groups groups,
            Memberships memberships,
            ApiTokens tokens,
            JdbcClient db) {
        this.application = application;
        this.web = web;
        this.neighbours = neighbours;
        this.ledger = ledger;
        this.dealing = dealing;
        this.groups = groups;
        this.memberships = memberships;
        this.tokens = tokens;
        this.db = db;
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

    /** In Wezer a negative price pulled money out of the other's wallet, and the limit test looked the other way. */
    @Test
    void he_pays_less_than_nothing_so_that_she_pays_him() {
        for (var negative : new String[] {"-2 h", "−2 h", "0", "-0,25", "1e9"}) {
            said(his.post("/payer", money(oxana, negative)), 422, "quarts d’heure");
            said(his.post("/demander", money(oxana, negative)), 422, "quarts d’heure");
        }
        for (var negative : new String[] {"-2", "0", "-0.25", "1e9"}) {
            said(api("POST", "/api/v1/transfers", order("payee", negative)), 422, "FC-0400");
            said(api("POST", "/api/v1/payment-requests", order("payer", negative)), 422, "FC-0400");
        }
        var post = square.offer(oxana.id(), "Échelle", 5, square.h(60));
        said(reply(post, "1", "-1 h"), 422, "plus que zéro");
        said(reply(post, "-1", "1 h"), 422, "1 au moins");
        var write = hers.post("/place/nouveau", posting("-1 h"));
        said(write, 422, "plus que zéro");
        // and the moderator's own hand slips
        var disputed = agreed(post);
        his.post("/place/accords/" + disputed + "/souci", "mot", "Non");
        var ada = neighbours.signedIn(neighbours.person("Ada", InstanceRole.MODERATOR));
        var back = "rendu-" + square.hours.id();
        for (var negative : new String[] {"-1 h", "2 h"})
            assertThat(ada.post(
                                    "/place/accords/" + disputed + "/trancher",
                                    "decision",
                                    "PARTIAL_REFUND",
                                    "raison",
                                    "Oups",
                                    back,
                                    negative)
                            .status())
                    .isEqualTo(422);
        assertThatThrownBy(() -> db.sql("""
                        insert into ledger.transfer (id, kind, payer, payee, currencies, amounts, key, digest, made_at)
                        values (gen_random_uuid(), 'PAYMENT', :her, :him, array[cast(:c as uuid)], array[-60], 'k', sha256('k'), now())
                        """)
                        .param("her", oxana.id().value())
                        .param("him", malo.id().value())
                        .param("c", square.hours.id().value())
                        .update())
                .hasMessageContaining("transfer_positive");
        nothingMoved();
    }

    /** He knows the id of her wallet, of her payment, of what she was asked, and of her deal. */
    @Test
    void he_uses_her_wallet_by_its_id() {
        var ali = neighbours.person("Ali");
        var hers = oxana.id().toString();
        for (var page : List.of("", "/releve", "/releve.csv", "/releve.pdf", "/demandes", "/confiance"))
            said(his.get("/porte-monnaie" + page + "?pour=" + hers), 403, "FC-0403");
        said(his.get("/recevoir?pour=" + hers), 403, "FC-0403");
        said(his.post("/payer", money(ali, "1 h", "pour", hers)), 403, "FC-0403");
        said(his.post("/demander", money(ali, "1 h", "pour", hers)), 403, "FC-0403");
        said(his.post("/porte-monnaie/confiance", "pour", hers, "jours", "1"), 403, "FC-0403");
        said(api("GET", "/api/v1/accounts?party=" + hers, ""), 403, "FC-0403");
        said(api("GET", "/api/v1/statements?party=" + hers, ""), 403, "FC-0403");
        said(api("GET", "/api/v1/payment-requests?party=" + hers, ""), 403, "FC-0403");
        var stolen = order("payee", "1")
                .replace(hers, ali.id().toString())
                .replaceFirst("\\{", "{\"payer\":\"" + hers + "\",");
        said(api("POST", "/api/v1/transfers", stolen), 403, "FC-0403");

        var paid = ledger.pay(new Order(oxana.id(), ali.id(), List.of(square.h(15)), oxana.id(), Ids.token(), ""))
                .booked();
        said(his.get("/porte-monnaie/mouvements/" + paid), 404, "FC-0404");
        said(his.post("/porte-monnaie/mouvements/" + paid + "/rendre", "cle", Ids.token()), 404, "FC-0404");
        said(api("GET", "/api/v1/transfers/" + paid, ""), 404, "FC-0404");
        var asked = neighbours
                .signedIn(ali)
                .post("/demander", money(oxana, "1 h"))
                .location()
                .replaceFirst("\\?.*", "");
        for (var answer : List.of("/accepter", "/refuser", "/retirer")) said(his.post(asked + answer), 404, "FC-0404");
        var id = asked.substring(asked.lastIndexOf('/') + 1);
        for (var answer : List.of("accept", "refuse", "withdraw"))
            said(api("POST", "/api/v1/payment-requests/" + id + "/" + answer, ""), 404, "FC-0404");
        assertThat(square.available(oxana.id(), square.hours)).isEqualTo(-15);
        assertThat(square.available(malo.id(), square.hours)).isZero();

        var post = square.offer(oxana.id(), "Échelle", 5, square.h(60));
        said(reply(square.offer(ali.id(), "Vélo", 1, square.h(60)), "1", "1 h", "pour", hers), 403, "FC-0403");
        said(his.post("/place/nouveau", posting("1 h", "pour", hers)), 403, "FC-0403");
        var theirs = "/place/accords/" + square.replied(post, ali.id(), 1, square.h(60));
        for (var act :
                List.of("/accepter", "/refuser", "/retirer", "/payer", "/annuler", "/rendre", "/souci", "/trancher"))
            said(his.post(theirs + act, "version", "1", "mot", "x"), 404, "FC-0404");
        said(his.get(theirs), 404, "FC-0404");
        for (var act : List.of("/modifier", "/fermer", "/annuler")) said(his.post(post.url() + act), 404, "FC-0404");
    }

    /** In Wezer price and quantity of a reply could be written over after publication, even after acceptance. */
    @Test
    void he_changes_the_price_once_she_has_accepted() {
        var post = square.offer(oxana.id(), "Échelle", 5, square.h(60));
        var id = square.replied(post, malo.id(), 1, square.h(60));
        var deal = "/place/accords/" + id;
        said(revise(deal, "1", "15 min"), 303, "");
        said(hers.post(deal + "/accepter", "version", "1"), 409, "FC-4803"); // she had read the first price
        said(hers.post(deal + "/accepter", "version", "2"), 303, "");
        said(revise(deal, "2", "15 min"), 409, "FC-4802");
        said(revise(deal, "1", "15 min"), 409, "FC-4802");
        for (var sql : List.of(
                "update market.deal_price set units = 1 where deal = :deal",
                "update market.deal_version set quantity = 9 where deal = :deal",
                "update market.deal set quantity = 9 where id = :deal",
                "update market.deal set accepted = 1, version = version + 1 where id = :deal",
                "update market.deal set payer = payee, payee = payer where id = :deal",
                "delete from market.deal_price where deal = :deal"))
            assertThatThrownBy(() -> db.sql(sql).param("deal", id).update())
                    .as(sql)
                    .isNotNull();
        // the owner raises the price of her post: what is agreed stays
        var draft = square.draft(Post.Kind.OFFER, "Échelle", 5, square.h(600));
        application
                .getBean(org.fabcom.market.posts.Publishing.class)
                .change(post.id(), draft, square.post(post).version());
        said(his.post(deal + "/payer"), 303, "");
        assertThat(square.available(malo.id(), square.hours)).isEqualTo(-15);
    }

    /** A form sent again, by a double click, a reload or a script, does once what it says. */
    @Test
    void he_sends_the_same_form_again() {
        var pay = money(oxana, "1 h");
        var first = his.post("/payer", pay);
        assertThat(his.post("/payer", pay).location()).isEqualTo(first.location());
        said(his.post("/payer", with(pay, "montant", "2 h")), 422, "même clé");
        assertThat(square.available(malo.id(), square.hours)).isEqualTo(-60);

        var ask = money(oxana, "1 h");
        var asked = his.post("/demander", ask);
        assertThat(his.post("/demander", ask).location()).isEqualTo(asked.location());
        var accept = asked.location().replaceFirst("\\?.*", "") + "/accepter";
        said(hers.post(accept), 303, "");
        said(hers.post(accept), 303, ""); // brought back to what was answered
        assertThat(square.available(malo.id(), square.hours)).isZero();

        var back = new String[] {"cle", Ids.token(), "raison", "Trop"};
        var paid = "/porte-monnaie/mouvements/" + paid() + "/rendre";
        said(his.post(paid, back), 303, "");
        said(his.post(paid, back), 303, "");
        said(his.post(paid, "cle", Ids.token()), 422, "");
        assertThat(square.available(malo.id(), square.hours)).isZero();

        var key = Ids.token();
        var order = order("payee", "0.25");
        said(program(key).send("POST", "/api/v1/transfers", "application/json", order), 201, "");
        said(program(key).send("POST", "/api/v1/transfers", "application/json", order), 200, "");
        said(program(key).send("POST", "/api/v1/transfers", "application/json", order("payee", "0.5")), 422, "FC-4713");
        assertThat(square.available(malo.id(), square.hours)).isEqualTo(-15);

        var post = square.offer(oxana.id(), "Échelle", 5, square.h(60));
        var once = Ids.next().toString();
        var deal = reply(post, "1", "1 h", "cle", once).location();
        assertThat(reply(post, "1", "1 h", "cle", once).location()).isEqualTo(deal);
        said(reply(post, "1", "1 h"), 409, "FC-4809");
        said(hers.post(deal + "/accepter", "version", "1"), 303, "");
        said(hers.post(deal + "/accepter", "version", "1"), 409, "FC-4802");
        said(his.post(deal + "/payer"), 303, "");
        said(his.post(deal + "/payer"), 409, "FC-4802");
        said(his.post(deal + "/avis", "commentaire", "Merci"), 303, "");
        said(his.post(deal + "/avis", "commentaire", "Merci"), 409, "FC-4811");
        said(hers.post(deal + "/rendre", "mot", "Cassée"), 303, "");
        said(hers.post(deal + "/rendre", "mot", "Cassée"), 409, "FC-4802");
        assertThat(square.available(malo.id(), square.hours)).isEqualTo(-15);
        // without the token of the form, and by a link
        assertThat(his.postWithoutToken("/payer", money(oxana, "1 h")).status()).isEqualTo(403);
        assertThat(his.postWithoutToken(deal + "/payer").status()).isEqualTo(403);
        assertThat(his.get(deal + "/payer").status()).isEqualTo(405);
    }

    /** In Wezer the profile form took limits and balances for any member, and wiped those that it did not name. */
    @Test
    void he_writes_his_limits_into_his_profile() {
        ledger.pay(new Order(malo.id(), oxana.id(), List.of(square.h(15)), malo.id(), Ids.token(), ""))
                .booked();
        var moderator = neighbours.signedIn(neighbours.person("Ada", InstanceRole.MODERATOR));
        said(
                moderator.post(
                        "/monnaies/limites/" + square.hours.id() + "?qui=" + malo.id(),
                        "qui",
                        malo.id().toString(),
                        "plancher",
                        "5 h",
                        "plafond",
                        "",
                        "raison",
                        "Essai"),
                303,
                "");
        var before = standing();
        var forged = List.of(
                "nom",
                "Malo",
                "langue",
                "fr",
                "plancher",
                "1000 h",
                "plafond",
                "",
                "floor",
                "-100000",
                "ceiling",
                "",
                "available",
                "90000",
                "limites." + square.hours.id() + ".floor",
                "-9999",
                "role",
                "ADMINISTRATOR",
                "roles",
                "MODERATOR",
                "seats",
                "MANAGER",
                "id",
                oxana.id().toString(),
                "party",
                oxana.id().toString());
        said(his.post("/moi", forged.toArray(String[]::new)), 303, "");
        var skills = new ArrayList<>(forged);
        skills.addAll(List.of("categories", square.garden.toString(), "mots", "vélo"));
        said(his.post("/moi/savoir-faire", skills.toArray(String[]::new)), 303, "");
        assertThat(standing()).as("byte for byte").isEqualTo(before);
        // and by the moderators' own door
        var door = "/monnaies/limites/" + square.hours.id();
        said(his.get(door + "?qui=" + malo.id()), 403, "FC-0403");
        said(his.post(door, "qui", malo.id().toString(), "plancher", "1000 h", "raison", "Moi"), 403, "FC-0403");
        said(his.post("/monnaies/" + square.hours.id() + "/fermer"), 403, "FC-0403");
        said(
                his.post(
                        "/monnaies/" + square.hours.id() + "/droits",
                        "qui",
                        malo.id().toString()),
                403,
                "FC-0403");
        assertThat(standing()).isEqualTo(before);
        assertThatThrownBy(() -> db.sql("update ledger.account set floor = null where party = :him")
                        .param("him", malo.id().value())
                        .update())
                .hasStackTraceContaining("permission denied");
    }

    /** In Wezer whoever followed a role had its rights, the wallet among them. */
    @Test
    void he_follows_a_group_to_get_at_its_wallet() {
        var lea = neighbours.person("Léa");
        var circle = circus.group(GroupKind.CIRCLE, "Le Jardin", null, null, coordinator(lea));
        var open = new Group.Draft("Le Jardin", "", Set.of(), Audience.EVERYBODY, false);
        circle = Circus.done(groups.change(circle.id(), open, circle.version(), circus.as(lea)));
        Circus.done(groups.becomeParty(circle.id(), circus.as(lea)));
        var role = circus.role("Trésor", null, circle, lea, Right.WALLET);
        Circus.done(groups.change(
                role.id(),
                new Group.Draft("Trésor", "", Set.of(Right.WALLET), Audience.EVERYBODY, false),
                role.version(),
                circus.as(lea)));
        said(his.post("/groupes/" + circle.id() + "/suivre"), 303, "");
        said(his.post("/groupes/" + role.id() + "/suivre"), 303, "");
        said(his.post("/groupes/" + role.id() + "/places", "personne", malo.id().toString()), 403, "FC-4520");
        said(his.post("/groupes/" + circle.id() + "/entrer"), 403, "");
        var group = circle.id().toString();
        ledger.pay(new Order(
                        oxana.id(),
                        new org.fabcom.kernel.PartyId(circle.id().value()),
                        List.of(square.h(60)),
                        oxana.id(),
                        Ids.token(),
                        ""))
                .booked();
        said(his.get("/porte-monnaie?pour=" + group), 403, "FC-0403");
        said(his.post("/payer", money(oxana, "1 h", "pour", group)), 403, "FC-0403");
        said(his.post("/place/nouveau", posting("1 h", "pour", group)), 403, "FC-0403");
        said(reply(square.offer(oxana.id(), "Vélo", 1, square.h(60)), "1", "1 h", "pour", group), 403, "FC-0403");
        said(api("GET", "/api/v1/accounts?party=" + group, ""), 403, "FC-0403");
        assertThat(memberships.of(malo.id())).isEmpty();
    }

    /** What a group shows to itself alone is nowhere: no address, list, count, feed, search, export, picture, page of its owner. */
    @Test
    void he_looks_for_the_post_of_a_group_that_hides() {
        var claire = neighbours.person("Claire");
        var house = neighbours.association("Recyclerie", claire);
        var circle = hiding(house, claire);
        var group = new org.fabcom.kernel.PartyId(circle.id().value());
        var draft = square.draft(Post.Kind.WANT, "Xylophone caché", 1, square.h(15));
        var hidden = square.publish(
                group,
                Square.shown(draft, PostDraft.Audience.GROUPS, circle.id().value()));
        his.post("/moi/savoir-faire", "categories", square.garden.toString(), "mots", "xylophone");
        for (var visitor : List.of(web.visitor(), his)) {
            for (var path : List.of("", "/modifier", "/repondre", "/images/" + Ids.next(), "/images/" + hidden.id()))
                assertThat(visitor.get(hidden.url() + path).status()).as(path).isIn(404, 303);
            said(visitor.get(hidden.url()), 404, "FC-0404");
            for (var path : List.of(
                    "/",
                    "/place",
                    "/place?q=xylophone",
                    "/place?pour-moi=oui",
                    "/place?categorie=" + square.garden,
                    "/place.csv?q=xylophone",
                    "/place.pdf?q=xylophone",
                    "/place.atom",
                    "/place.atom?q=xylophone",
                    "/recherche?q=xylophone",
                    "/groupes",
                    "/sitemap.xml"))
                assertThat(visitor.get(path).body())
                        .as(path)
                        .doesNotContain("Xylophone caché")
                        .doesNotContain(hidden.id().toString())
                        .doesNotContain("Les Discrets");
            assertThat(visitor.get("/place?q=xylophone").text()).contains("aucune annonce");
            assertThat(visitor.get("/place?categorie=" + square.garden).text()).contains("aucune annonce");
        }
        said(his.get("/place/de/" + group), 404, "FC-0404");
        said(his.get("/groupes/" + group), 404, "FC-0404");
        said(his.get("/payer?a=" + group), 404, "FC-0404");
        said(his.get("/payer?q=discrets"), 200, "");
        assertThat(his.get("/payer?q=discrets").text()).doesNotContain("Les Discrets");
        said(reply(hidden, "1", "15 min"), 404, "FC-0404");
        var payHidden = order("payee", "0.25").replace(oxana.id().toString(), group.toString());
        said(api("POST", "/api/v1/transfers", payHidden), 422, "FC-4714");
        var askHidden = order("payer", "0.25").replace(oxana.id().toString(), group.toString());
        said(api("POST", "/api/v1/payment-requests", askHidden), 422, "FC-4714");
        assertThat(square.available(malo.id(), square.hours)).isZero();
        // whoever is of the group finds it everywhere
        var insider = neighbours.person("Ilyes");
        neighbours.seat(house, insider, Seat.MEMBER);
        assertThat(memberships.add(circle.id(), insider.id(), circus.as(claire)))
                .isEmpty();
        var theirs = neighbours.signedIn(insider);
        assertThat(theirs.get("/place?q=xylophone").text())
                .contains("Xylophone caché")
                .contains("1 annonce");
        assertThat(theirs.get("/place/de/" + group).text()).contains("Les Discrets");
    }

    private Group hiding(Organisation house, Person claire) {
        var draft = new Group.Draft("Les Discrets", "", Set.of(), Audience.MEMBERS, false);
        var circle = Circus.done(groups.create(GroupKind.CIRCLE, draft, house.id(), null, circus.as(claire)));
        return Circus.done(groups.becomeParty(circle.id(), circus.as(claire)));
    }

    private Person coordinator(Person person) {
        application.getBean(Rights.class).grant(person.id(), InstanceRole.COORDINATOR, person.id());
        return person;
    }

    private static void said(WebAnswer answer, int status, String words) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (!words.isEmpty()) assertThat(answer.body()).contains(words);
    }

    private String[] money(Person other, String amount, String... more) {
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

    private static String[] with(String[] fields, String name, String value) {
        var changed = fields.clone();
        changed[List.of(fields).indexOf(name) + 1] = value;
        return changed;
    }

    private String[] posting(String price, String... more) {
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

    private WebAnswer reply(Post post, String quantity, String price, String... more) {
        var fields = new ArrayList<>(List.of("quantite", quantity, "prix-" + square.hours.id(), price));
        if (!List.of(more).contains("cle"))
            fields.addAll(List.of("cle", UUID.randomUUID().toString()));
        fields.addAll(List.of(more));
        return his.post(post.url() + "/repondre", fields.toArray(String[]::new));
    }

    private WebAnswer revise(String deal, String version, String price) {
        return his.post(deal + "/modifier", "version", version, "quantite", "1", "prix-" + square.hours.id(), price);
    }

    private UUID agreed(Post post) {
        var id = square.replied(post, malo.id(), 1, square.h(60));
        dealing.accept(id, 1, "", Actor.self(oxana.id()));
        assertThat(square.deal(id).state()).isEqualTo(Deal.State.ACCEPTED);
        return id;
    }

    private TransferId paid() {
        return ledger.pay(new Order(oxana.id(), malo.id(), List.of(square.h(15)), oxana.id(), Ids.token(), ""))
                .booked();
    }

    private WebVisitor program(String key) {
        var token = tokens.make(
                malo.id(),
                "script",
                null,
                Set.of(TokenScope.WALLET_READ, TokenScope.WALLET_PAY),
                Duration.ofDays(1),
                malo.id());
        return web.visitor().with("Authorization", "Bearer " + token).with("Idempotency-Key", key);
    }

    private WebAnswer api(String method, String path, String body) {
        var program = program(Ids.token());
        return method.equals("GET") ? program.get(path) : program.send(method, path, "application/json", body);
    }

    /** An order by Malo; {@code other}: what Oxana is in it. */
    private String order(String other, String amount) {
        return "{\"%s\":\"%s\",\"amounts\":[{\"currency\":\"%s\",\"amount\":\"%s\"}]}"
                .formatted(other, oxana.id(), square.hours.id(), amount);
    }

    private void nothingMoved() {
        for (var person : List.of(oxana, malo))
            for (var it : ledger.balances(person.id()))
                assertThat(it.available() + it.reserved()).isZero();
    }

    /** Everything of him that a profile form has no business with, as text. */
    private String standing() {
        return db.sql("""
                select (select string_agg(a::text, '|' order by a.id) from ledger.account a where a.party = :him)
                    || (select count(*) from ledger.limit_change) || (select count(*) from ledger.issuer)
                    || coalesce((select string_agg(r::text, '|') from people.instance_role r where r.person = :him), '-')
                    || coalesce((select string_agg(s::text, '|') from people.seat s where s.person = :him), '-')
                """).param("him", malo.id().value()).query(String.class).single();
    }
}
