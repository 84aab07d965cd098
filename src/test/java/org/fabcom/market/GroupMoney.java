package org.fabcom.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
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
import org.fabcom.ledger.Amount;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.requests.Answer;
import org.fabcom.ledger.requests.PaymentRequests;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.Dealing;
import org.fabcom.market.deals.Disputes;
import org.fabcom.market.deals.Outcome;
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
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A circle with a wallet, what may be done with it, and whoever could try. */
abstract class GroupMoney {

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

    final Web web;
    final ApplicationContext application;
    final Neighbours neighbours;
    final Memberships memberships;
    private final Groups groups;
    final Ledger ledger;
    private final PaymentRequests requests;
    final Standing standing;
    final Replying replying;
    final Dealing dealing;
    final Undoing undoing;
    final Disputes disputes;
    final Ratings ratings;
    final JdbcClient db;
    final LocalDate today;
    final Circus circus;

    GroupMoney(
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
        this.db = db;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
        this.circus = new Circus(application);
    }

    /** A circle with a wallet, two neighbours beside it, and somebody outside it deals with. */
    final class Scene {
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

        String[] money(String... more) {
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

    static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }
}
