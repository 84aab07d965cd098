package org.fabcom.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.Amount;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.requests.Answer;
import org.fabcom.ledger.requests.PaymentRequests;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.Dealing;
import org.fabcom.market.deals.Disputes;
import org.fabcom.market.deals.Outcome;
import org.fabcom.market.deals.Refusal;
import org.fabcom.market.deals.Replying;
import org.fabcom.market.deals.Undoing;
import org.fabcom.market.posts.Post;
import org.fabcom.market.ratings.Ratings;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.people.circles.Circus;
import org.fabcom.people.circles.Group;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may use the wallet of a group and deal in its name: each action of the safe and of the square × whoever could try (E57). */
@FabComTest
class GroupMoneyMatrixTest {

    enum Action {
        SEE_WALLET,
        STATEMENT,
        STATEMENT_CSV,
        STATEMENT_PDF,
        RECEIVE,
        SEE_REQUESTS,
        API_ACCOUNTS,
        EDIT_POST,
        SEE_DEAL,
        PAY,
        ASK,
        ACCEPT_REQUEST,
        REFUSE_REQUEST,
        WITHDRAW_REQUEST,
        ACCEPT_SILENCE,
        GIVE_BACK,
        API_PAY,
        API_ASK,
        API_ACCEPT,
        WRITE_POST,
        RENEW_POST,
        CLOSE_POST,
        REPLY,
        REVISE_REPLY,
        WITHDRAW_REPLY,
        ACCEPT_REPLY,
        REJECT_REPLY,
        INVOICE,
        PAY_DEAL,
        SAY_RECEIVED,
        CANCEL_DEAL,
        REFUND,
        DISPUTE,
        RATE,
        ANSWER_RATING;

        boolean looks() {
            return compareTo(SEE_DEAL) <= 0;
        }
    }

    enum Caller {
        HOLDS_WALLET,
        HOLDS_WALLET_ABOVE,
        HOLDS_THE_OTHER_THREE,
        HOLDS_WALLET_BESIDE,
        HELD_IT_UNTIL_YESTERDAY,
        MEMBER,
        FOLLOWER,
        MANAGER_OF_THE_HOUSE,
        OUTSIDER,
        ANONYMOUS;

        boolean may() {
            return this == HOLDS_WALLET || this == HOLDS_WALLET_ABOVE;
        }
    }

    private final Web web;
    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Memberships memberships;
    private final Groups groups;
    private final Ledger ledger;
    private final PaymentRequests requests;
    private final Standing standing;
    private final Replying replying;
    private final Dealing dealing;
    private final Undoing undoing;
    private final Disputes disputes;
    private final Ratings ratings;
    private final ApiTokens tokens;
    private final JdbcClient db;
    private final LocalDate today;
    private final Circus circus;

    GroupMoneyMatrixTest(
            Web web,
            ApplicationContext application,
            Neighbours neighbours,
            Memberships memberships,
            Groups groups,
            Ledger ledger,
            PaymentRequests requests,
            Standing standing,
            Replying replying,
            Dealing dealing,
            Undoing undoing,
            Disputes disputes,
            Ratings ratings,
            ApiTokens tokens,
            JdbcClient db,
            Clock clock) {
        this.web = web;
        this.application = application;
        this.neighbours = neighbours;
        this.memberships = memberships;
        this.groups = groups;
        this.ledger = ledger;
        this.requests = requests;
        this.standing = standing;
        this.replying = replying;
        this.dealing = dealing;
        this.undoing = undoing;
        this.disputes = disputes;
        this.ratings = ratings;
        this.tokens = tokens;
        this.db = db;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
        this.circus = new Circus(application);
    }

    /** A circle with a wallet, two neighbours beside it, and somebody outside it deals with. */
    private final class Scene {
        final Square square = new Square(application);
        final Person lea = neighbours.person("Léa");
        final PartyId oxana = neighbours.person("Oxana Bilyk").id();
        final Organisation house = neighbours.association("La Maison", lea);
        final Group above = circus.circle("Au-dessus", house, null, lea);
        final Group beside = circus.circle("À côté", house, above, lea);
        final Group circle = party(circus.circle("Le Jardin", house, above, lea));
        final PartyId group = circle.party().orElseThrow();
        /** The group itself, for what must be there before somebody tries. */
        final Actor itself = new Actor(neighbours.person("Zoé Faure").id(), Set.of(group));

        final Actor her = Actor.self(oxana);

        Group party(Group it) {
            return Circus.done(groups.becomeParty(it.id(), circus.as(lea)));
        }

        @Nullable
        Person arrive(Caller caller) {
            if (caller == Caller.ANONYMOUS) return null;
            if (caller == Caller.MANAGER_OF_THE_HOUSE) return lea;
            var person = neighbours.person("Ida Nowak");
            if (caller == Caller.OUTSIDER) return person;
            neighbours.seat(house, person, Seat.MEMBER);
            switch (caller) {
                case HOLDS_WALLET -> hold(person, circle, Right.WALLET);
                case HOLDS_WALLET_ABOVE -> hold(person, above, Right.WALLET);
                case HOLDS_WALLET_BESIDE -> hold(person, beside, Right.WALLET);
                case HOLDS_THE_OTHER_THREE ->
                    hold(person, circle, Right.INVITATION, Right.GROUP_MANAGEMENT, Right.PROJECT);
                case HELD_IT_UNTIL_YESTERDAY ->
                    db.sql("""
                            insert into people.group_seat (id, role, person, granted_by, granted_at, starts_on, ends_on)
                            values (gen_random_uuid(), :role, :person, :by, now(), :from, :until)
                            """)
                            .param(
                                    "role",
                                    circus.role("Trésor", house, circle, lea, Right.WALLET)
                                            .id()
                                            .value())
                            .param("person", person.id().value())
                            .param("by", lea.id().value())
                            .param("from", today.minusDays(30))
                            .param("until", today.minusDays(1))
                            .update();
                case MEMBER ->
                    assertThat(memberships.add(circle.id(), person.id(), circus.as(lea)))
                            .isEmpty();
                case FOLLOWER ->
                    assertThat(neighbours
                                    .signedIn(person)
                                    .post("/groupes/" + circle.id() + "/suivre")
                                    .status())
                            .isEqualTo(303);
                default -> throw new AssertionError(caller);
            }
            return person;
        }

        private void hold(Person person, Group in, Right... rights) {
            circus.seat(circus.role("Charge", house, in, lea, rights), person, lea, today);
        }

        UUID request(PartyId payer, PartyId payee) {
            var order = new Order(payer, payee, List.of(square.h(15)), oxana, Ids.token(), "");
            return ((Answer.Done) requests.ask(order)).id();
        }

        Post ofGroup(Amount... prices) {
            return square.offer(group, "Broyeur", 3, prices);
        }

        /** She replied to the group, for an hour. */
        UUID herReply(Amount... prices) {
            return square.replied(ofGroup(prices), oxana, 1, prices);
        }

        /** The group replied to her. */
        UUID itsReply() {
            var post = square.offer(oxana, "Ruche", 3, square.h(15));
            var reply = new Replying.Reply(1, List.of(square.h(15)), "", null);
            return ((Outcome.Done) replying.reply(post.id(), group, reply, Ids.next(), itself)).deal();
        }

        UUID agreed(Amount... prices) {
            var id = herReply(prices);
            done(dealing.accept(id, 1, "", itself));
            return id;
        }

        UUID owed() {
            var id = itsReply();
            done(dealing.accept(id, 1, "", her));
            return id;
        }

        UUID paid(Amount... prices) {
            var id = agreed(prices);
            done(dealing.pay(id, her));
            return id;
        }

        UUID rated() {
            var id = paid(square.h(15));
            var sight = new Sight(oxana, Set.of(oxana, group), Set.of(), false);
            for (var side : List.of(oxana, group)) ratings.rate(id, side, Map.of(), Map.of(), "Bien", sight);
            return db.sql("select id from market.rating where deal = :deal and about = :group")
                    .param("deal", id)
                    .param("group", group.value())
                    .query((row, n) -> row.getObject(1, UUID.class))
                    .single();
        }

        WebAnswer tried(Action action, WebVisitor browser, String token) {
            var pour = "?pour=" + group;
            var wallet = "/porte-monnaie";
            var deal = "/place/accords/";
            var price = "prix-" + square.hours.id();
            return switch (action) {
                case SEE_WALLET -> browser.get(wallet + pour);
                case STATEMENT -> browser.get(wallet + "/releve" + pour);
                case STATEMENT_CSV -> browser.get(wallet + "/releve.csv" + pour);
                case STATEMENT_PDF -> browser.get(wallet + "/releve.pdf" + pour);
                case RECEIVE -> browser.get("/recevoir" + pour);
                case SEE_REQUESTS -> browser.get(wallet + "/demandes" + pour);
                case API_ACCOUNTS -> api(token).get("/api/v1/accounts?party=" + group);
                case EDIT_POST -> browser.get(ofGroup(square.h(15)).url() + "/modifier");
                case SEE_DEAL -> browser.get(deal + herReply(square.h(15)));
                case PAY -> browser.post("/payer", money("a", oxana.toString()));
                case ASK -> browser.post("/demander", money("a", oxana.toString()));
                case ACCEPT_REQUEST ->
                    browser.post(wallet + "/demandes/" + request(group, oxana) + "/accepter", "pour", group.toString());
                case REFUSE_REQUEST ->
                    browser.post(wallet + "/demandes/" + request(group, oxana) + "/refuser", "pour", group.toString());
                case WITHDRAW_REQUEST ->
                    browser.post(wallet + "/demandes/" + request(oxana, group) + "/retirer", "pour", group.toString());
                case ACCEPT_SILENCE -> browser.post(wallet + "/confiance", "pour", group.toString(), "jours", "5");
                case GIVE_BACK -> {
                    var paid = ledger.pay(new Order(oxana, group, List.of(square.h(15)), oxana, Ids.token(), ""))
                            .booked();
                    yield browser.post(
                            wallet + "/mouvements/" + paid + "/rendre",
                            "pour",
                            group.toString(),
                            "cle",
                            Ids.token(),
                            "raison",
                            "Trop");
                }
                case API_PAY ->
                    api(token).send("POST", "/api/v1/transfers", "application/json", order("payer", "payee"));
                case API_ASK ->
                    api(token).send("POST", "/api/v1/payment-requests", "application/json", order("payee", "payer"));
                case API_ACCEPT ->
                    api(token)
                            .send(
                                    "POST",
                                    "/api/v1/payment-requests/" + request(group, oxana) + "/accept",
                                    "application/json",
                                    "");
                case WRITE_POST ->
                    browser.post(
                            "/place/nouveau",
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
                            "pour",
                            group.toString(),
                            price,
                            "1 h",
                            "faire",
                            "publier");
                case RENEW_POST -> browser.post(ofGroup(square.h(15)).url() + "/renouveler");
                case CLOSE_POST -> browser.post(ofGroup(square.h(15)).url() + "/fermer");
                case REPLY ->
                    browser.post(
                            square.offer(oxana, "Ruche", 3, square.h(15)).url() + "/repondre",
                            "pour",
                            group.toString(),
                            "cle",
                            Ids.next().toString(),
                            "quantite",
                            "1",
                            price,
                            "15 min");
                case REVISE_REPLY ->
                    browser.post(deal + itsReply() + "/modifier", "version", "1", "quantite", "2", price, "15 min");
                case WITHDRAW_REPLY -> browser.post(deal + itsReply() + "/retirer");
                case ACCEPT_REPLY -> browser.post(deal + herReply(square.h(15)) + "/accepter", "version", "1");
                case REJECT_REPLY -> browser.post(deal + herReply(square.h(15)) + "/refuser");
                case INVOICE -> browser.post(deal + agreed(square.h(15)) + "/facturer");
                case PAY_DEAL -> browser.post(deal + owed() + "/payer");
                case SAY_RECEIVED -> browser.post(deal + paid(square.eur(200)) + "/recu");
                case CANCEL_DEAL -> browser.post(deal + agreed(square.h(15)) + "/annuler");
                case REFUND -> browser.post(deal + paid(square.h(15)) + "/rendre");
                case DISPUTE -> browser.post(deal + agreed(square.h(15)) + "/souci", "mot", "Rien ne va");
                case RATE -> browser.post(deal + paid(square.h(15)) + "/avis", "commentaire", "Merci");
                case ANSWER_RATING -> browser.post("/place/avis/" + rated() + "/repondre", "mots", "Avec plaisir");
            };
        }

        private String[] money(String... more) {
            var fields = new ArrayList<>(List.of(more));
            fields.addAll(List.of(
                    "pour",
                    group.toString(),
                    "monnaie",
                    square.hours.id().toString(),
                    "montant",
                    "15 min",
                    "objet",
                    "Haie",
                    "cle",
                    Ids.token()));
            return fields.toArray(String[]::new);
        }

        private WebVisitor api(String token) {
            var program = web.visitor().with("Idempotency-Key", Ids.token());
            return token.isEmpty() ? program : program.with("Authorization", "Bearer " + token);
        }

        private String order(String me, String other) {
            return "{\"%s\":\"%s\",\"%s\":\"%s\",\"amounts\":[{\"currency\":\"%s\",\"amount\":\"0.25\"}]}"
                    .formatted(me, group, other, oxana, square.hours.id());
        }
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest
    @EnumSource(Caller.class)
    void each_page_and_each_address_of_the_api_opens_to_whom_the_wallet_right_is_given_and_to_nobody_else(
            Caller caller) {
        var scene = new Scene();
        var person = scene.arrive(caller);
        var browser = person == null ? web.visitor() : neighbours.signedIn(person);
        var token = person == null ? "" : token(person);
        var wrong = new ArrayList<String>();
        for (var action : Action.values()) {
            var answer = scene.tried(action, browser, token);
            boolean right = caller.may() ? opened(action, answer) : refused(action, caller, answer);
            if (!right) wrong.add(action + ": " + answer.status() + " " + answer.header("Location"));
        }
        assertThat(wrong).as(caller.name()).isEmpty();
        long acts = acts(person == null ? scene.lea : person);
        if (caller.may()) assertThat(acts).isGreaterThan(15);
        else assertThat(acts).as("nothing was written in their name").isZero();
    }

    private String token(Person person) {
        var scopes = Set.of(TokenScope.WALLET_READ, TokenScope.WALLET_PAY);
        return tokens.make(person.id(), "caisse", null, scopes, Duration.ofDays(1), person.id());
    }

    private static boolean opened(Action action, WebAnswer answer) {
        if (action.looks()) return answer.status() == 200;
        if (action.name().startsWith("API")) return answer.status() == 200 || answer.status() == 201;
        return answer.status() == 303 && !answer.location().startsWith("/connexion");
    }

    /** With a code; what only the two sides know of is not there for the others. */
    private static boolean refused(Action action, Caller caller, WebAnswer answer) {
        if (caller == Caller.ANONYMOUS)
            return action.name().startsWith("API")
                    ? answer.status() == 401 && answer.body().contains("FC-0401")
                    : action.looks()
                            ? answer.status() == 303 && answer.location().startsWith("/connexion")
                            : answer.status() == 403 && answer.body().contains("FC-0461");
        return answer.status() == 403 && answer.body().contains("FC-0403")
                || answer.status() == 404 && answer.body().contains("FC-0404");
    }

    private long acts(Person person) {
        return db.sql("""
                select (select count(*) from ledger.transfer where made_by = :me)
                    + (select count(*) from ledger.payment_request where answered_by = :me or asked_by = :me)
                    + (select count(*) from ledger.consent where granted_by = :me)
                    + (select count(*) from market.post where created_by = :me)
                    + (select count(*) from market.deal_step where made_by = :me)
                    + (select count(*) from market.rating where made_by = :me)
                    + (select count(*) from market.rating_answer where made_by = :me)
                """).param("me", person.id().value()).query(Long.class).single();
    }

    /** The same asked of the commands themselves, whatever page or program would send them. */
    @ParameterizedTest
    @EnumSource(Caller.class)
    void each_command_on_a_deal_is_obeyed_for_whom_the_wallet_right_is_given_and_for_nobody_else(Caller caller) {
        if (caller == Caller.ANONYMOUS) return; // nobody is no actor at all: the pages stop them
        var scene = new Scene();
        var person = java.util.Objects.requireNonNull(scene.arrive(caller));
        Visitor visitor = circus.as(person);
        var sight = standing.of(visitor);
        var me = Actor.of(sight);
        var square = scene.square;
        var outcomes = new java.util.LinkedHashMap<String, Outcome>();
        var reply = new Replying.Reply(1, List.of(square.h(15)), "", null);
        var hers = square.offer(scene.oxana, "Pelle", 3, square.h(15));
        outcomes.put("reply", replying.reply(hers.id(), scene.group, reply, Ids.next(), me));
        outcomes.put("revise", replying.revise(scene.itsReply(), 1, reply, me));
        outcomes.put("withdraw", replying.withdraw(scene.itsReply(), me));
        outcomes.put("reject", replying.reject(scene.herReply(square.h(15)), "", me));
        outcomes.put("accept", dealing.accept(scene.herReply(square.h(15)), 1, "", me));
        outcomes.put("invoice", dealing.invoice(scene.agreed(square.h(15)), me));
        outcomes.put("pay", dealing.pay(scene.owed(), me));
        outcomes.put("receive", dealing.receive(scene.paid(square.eur(200)), me));
        outcomes.put("finish", dealing.finish(scene.agreed(), me));
        outcomes.put("consent", undoing.consent(scene.agreed(square.h(15)), scene.group, "", me));
        var wavering = scene.agreed(square.h(15));
        done(undoing.consent(wavering, scene.group, "", scene.itself));
        outcomes.put("consent back", undoing.withdrawConsent(wavering, scene.group, me));
        outcomes.put("refund", undoing.refund(scene.paid(square.h(15)), "", me));
        outcomes.put("dispute", disputes.open(scene.agreed(square.h(15)), scene.group, "Non", me));
        if (caller.may()) assertThat(outcomes).allSatisfy((what, it) -> done(it));
        else
            assertThat(outcomes)
                    .allSatisfy((what, it) -> assertThat(it).isEqualTo(new Outcome.Refused(Refusal.NOT_YOURS)));
        var rated = ratings.rate(scene.paid(square.h(15)), scene.group, Map.of(), Map.of(), "", sight);
        assertThat(rated).isEqualTo(caller.may() ? Ratings.Outcome.DONE : Ratings.Outcome.NOT_YOURS);
    }

    /** E58: whoever reads it sees the group and the person, in the statement, the trail, the post and the rating. */
    @Test
    void what_is_done_for_a_group_says_the_group_by_the_person() {
        var scene = new Scene();
        var ida = java.util.Objects.requireNonNull(scene.arrive(Caller.HOLDS_WALLET));
        var hers = neighbours.signedIn(ida);
        var other = neighbours.signedIn(scene.oxana);
        assertThat(hers.get("/groupes/" + scene.circle.id())
                        .click("Porte-monnaie de Le Jardin")
                        .h1())
                .isEqualTo("Porte-monnaie de Le Jardin");
        scene.tried(Action.PAY, hers, "");
        assertThat(other.get("/porte-monnaie/releve").text())
                .contains("Le Jardin")
                .contains("par Ida Nowak");
        assertThat(other.get("/porte-monnaie/releve.csv").text()).contains("Ida Nowak");
        // also when the group pays the very person who does it
        hers.post("/payer", scene.money("a", ida.id().toString()));
        assertThat(hers.get("/porte-monnaie/releve?pour=" + scene.group).text()).contains("par Ida Nowak");

        var post = scene.tried(Action.WRITE_POST, hers, "").location();
        assertThat(other.get(post).text()).contains("Le Jardin, par Ida Nowak");
        assertThat(web.visitor().get(post).status()).as("for members").isEqualTo(404);

        var id = scene.herReply(scene.square.h(15));
        var deal = "/place/accords/" + id;
        hers.post(deal + "/accepter", "version", "1");
        assertThat(other.get(deal).text()).contains("Acceptée par Le Jardin, par Ida Nowak");
        dealing.pay(id, scene.her);
        hers.post(deal + "/avis", "commentaire", "Merci");
        other.post(deal + "/avis", "commentaire", "À bientôt");
        assertThat(other.get("/place/de/" + scene.oxana).text()).contains("Le Jardin, par Ida Nowak");
        var disputed = scene.agreed(scene.square.h(15));
        hers.post("/place/accords/" + disputed + "/souci", "mot", "Rien ne va");
        assertThat(other.get("/place/accords/" + disputed).text()).contains("Signalé par Le Jardin, par Ida Nowak");
    }
}
