package org.fabcom.market;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.DealOutcome;
import org.fabcom.market.deals.DealRefusal;
import org.fabcom.market.deals.Dealing;
import org.fabcom.market.deals.Disputes;
import org.fabcom.market.deals.Replying;
import org.fabcom.market.deals.Undoing;
import org.fabcom.market.ratings.Ratings;
import org.fabcom.people.Person;
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

/** Who may use the wallet of a group and deal in its name: each action of the safe and of the square × whoever could try (E57). */
@FabComTest
record GroupMoneyMatrixTest(
        ApplicationContext application,
        Web web,
        Neighbours neighbours,
        Standing standing,
        Replying replying,
        Dealing dealing,
        Undoing undoing,
        Disputes disputes,
        Ratings ratings,
        ApiTokens tokens,
        Sql db) {

    @ParameterizedTest
    @EnumSource(WalletCaller.class)
    void each_page_and_each_address_of_the_api_opens_to_whom_the_wallet_right_is_given_and_to_nobody_else(
            WalletCaller caller) {
        var scene = new GroupWallet(application);
        var person = caller.arrive(scene);
        var browser = person == null ? web.visitor() : neighbours.signedIn(person);
        var tries = new WalletAttempts(scene, browser, program(person));
        var wrong = new ArrayList<String>();
        for (var action : WalletAction.values()) {
            var answer = tries.at(action);
            boolean right = caller.may() ? opened(action, answer) : refused(action, caller, answer);
            if (!right) wrong.add(action + ": " + answer.status() + " " + answer.header("Location"));
        }
        assertThat(wrong).as(caller.name()).isEmpty();
        long acts = acts(person == null ? scene.lea : person);
        if (caller.may()) assertThat(acts).isGreaterThan(15);
        else assertThat(acts).as("nothing was written in their name").isZero();
    }

    private WebVisitor program(@Nullable Person person) {
        if (person == null) return web.visitor();
        var scopes = Set.of(TokenScope.WALLET_READ, TokenScope.WALLET_PAY);
        var token = tokens.make(person.id(), "caisse", null, scopes, Duration.ofDays(1), person.id());
        return web.visitor().with("Authorization", "Bearer " + token);
    }

    private static boolean opened(WalletAction action, WebAnswer answer) {
        if (action.looks()) return answer.status() == 200;
        if (action.byProgram()) return answer.status() == 200 || answer.status() == 201;
        return answer.status() == 303 && !answer.location().startsWith("/connexion");
    }

    /** With a code; what only the two sides know of is not there for the others. */
    private static boolean refused(WalletAction action, WalletCaller caller, WebAnswer answer) {
        if (caller == WalletCaller.ANONYMOUS)
            return action.byProgram()
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
                """).param("me", person.id().value()).single(Long.class);
    }

    /** The same asked of the commands themselves, whatever page or program would send them. */
    @ParameterizedTest
    @EnumSource(WalletCaller.class)
    void each_command_on_a_deal_is_obeyed_for_whom_the_wallet_right_is_given_and_for_nobody_else(WalletCaller caller) {
        if (caller == WalletCaller.ANONYMOUS) return; // nobody is no actor at all: the pages stop them
        var scene = new GroupWallet(application);
        var person = Objects.requireNonNull(caller.arrive(scene));
        Visitor visitor = scene.circus.as(person);
        var sight = standing.of(visitor);
        var me = Actor.of(sight);
        var square = scene.square;
        var outcomes = new java.util.LinkedHashMap<String, DealOutcome>();
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
        GroupWallet.done(undoing.consent(wavering, scene.group, "", scene.itself));
        outcomes.put("consent back", undoing.withdrawConsent(wavering, scene.group, me));
        outcomes.put("refund", undoing.refund(scene.paid(square.h(15)), "", me));
        outcomes.put("dispute", disputes.open(scene.agreed(square.h(15)), scene.group, "Non", me));
        if (caller.may()) assertThat(outcomes).allSatisfy((what, it) -> GroupWallet.done(it));
        else
            assertThat(outcomes)
                    .allSatisfy((what, it) -> assertThat(it).isEqualTo(new DealOutcome.Refused(DealRefusal.NOT_YOURS)));
        var rated = ratings.rate(scene.paid(square.h(15)), scene.group, Map.of(), Map.of(), "", sight);
        assertThat(rated).isEqualTo(caller.may() ? Ratings.Outcome.DONE : Ratings.Outcome.NOT_YOURS);
    }

    /** E58: whoever reads it sees the group and the person, in the statement, the trail, the post and the rating. */
    @Test
    void what_is_done_for_a_group_says_the_group_by_the_person() {
        var scene = new GroupWallet(application);
        var ida = Objects.requireNonNull(WalletCaller.HOLDS_WALLET.arrive(scene));
        var hers = neighbours.signedIn(ida);
        var tries = new WalletAttempts(scene, hers, program(ida));
        var other = neighbours.signedIn(scene.oxana);
        assertThat(hers.get("/groupes/" + scene.circle.id())
                        .click("Porte-monnaie du Jardin")
                        .h1())
                .isEqualTo("Porte-monnaie du Jardin");
        tries.at(WalletAction.PAY);
        assertThat(other.get("/porte-monnaie/releve").text())
                .contains("Le Jardin")
                .contains("par Ida Nowak");
        assertThat(other.get("/porte-monnaie/releve.csv").text()).contains("Ida Nowak");
        // also when the group pays the very person who does it
        hers.post("/payer", tries.money("a", ida.id().toString()));
        assertThat(hers.get("/porte-monnaie/releve?pour=" + scene.group).text()).contains("par Ida Nowak");

        var post = tries.at(WalletAction.WRITE_POST).location();
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
