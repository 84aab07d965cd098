package org.fabcom.market.deals;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Refusal;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.fees.FeeRule;
import org.fabcom.ledger.fees.FeeRules;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.market.Square;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The page of a deal says one next step, and all that was decided. */
@FabComTest
class DealPageTest {

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Dealing dealing;
    private final Undoing undoing;

    private Square square;
    private Person oxana;
    private Person malo;
    private Actor her;
    private Actor him;

    DealPageTest(ApplicationContext application, Neighbours neighbours, Dealing dealing, Undoing undoing) {
        this.application = application;
        this.neighbours = neighbours;
        this.dealing = dealing;
        this.undoing = undoing;
    }

    @BeforeEach
    void people() {
        square = new Square(application);
        oxana = neighbours.person("Oxana");
        malo = neighbours.person("Malo");
        her = Actor.self(oxana.id());
        him = Actor.self(malo.id());
    }

    private WebAnswer page(UUID deal, Person of) {
        return neighbours.signedIn(of).get("/place/accords/" + deal);
    }

    private static List<String> yellow(WebAnswer page) {
        return page.page().select("main .go").eachText();
    }

    /** Answered as it stands, a post is answered at its own price, whatever the amount and the language. */
    @Test
    void a_reply_sent_unchanged_is_the_price_of_the_post() {
        var gues = application
                .getBean(Currencies.class)
                .add(
                        Currencies.Draft.money(
                                "Gués " + UUID.randomUUID(), "gués", Regime.MUTUAL, new Limits(null, null)),
                        oxana.id())
                .orElseThrow();
        var prices = List.of(
                square.h(60),
                square.h(90),
                square.h(45),
                new Amount(gues.id(), 100),
                new Amount(gues.id(), 150),
                new Amount(gues.id(), 100_000),
                new Amount(gues.id(), 123_450));
        for (var language : List.of("fr", "en")) {
            for (var price : prices) {
                var post = square.offer(oxana.id(), "Un coup de main", 9, price);
                var asking = neighbours.signedIn(malo).with("Accept-Language", language);
                var form = asking.get("/place/" + post.id() + "/repondre");
                var sent = form.form(language.equals("fr") ? "Envoyer ma réponse" : "Send my reply")
                        .submit();
                assertThat(sent.status()).as(price.toString()).isEqualTo(303);
                var deal = sent.location().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
                var terms = application.getBean(Deals.class).terms(UUID.fromString(deal), 1);
                assertThat(terms.prices()).as(language).containsExactly(price);
            }
        }
    }

    @Test
    void of_a_gift_nothing_is_said_of_paying() {
        var bench = square.offer(oxana.id(), "Un établi", 1);
        var asking = neighbours.signedIn(malo).get("/place/" + bench.id() + "/repondre");
        assertThat(asking.text()).contains("C’est un don").doesNotContain("mis de côté");
        var deal = asking.form("Envoyer ma réponse").submit().follow();
        assertThat(deal.text()).contains("rien à payer").doesNotContain("Qui paie");
    }

    /** Euros are paid elsewhere: nobody sets them aside. */
    @Test
    void only_what_the_wallet_holds_is_said_to_be_set_aside() {
        var post = square.offer(oxana.id(), "Conciergerie", 9, square.br(10_00), square.eur(45_00));
        var id = square.replied(post, malo.id(), 1, square.br(10_00), square.eur(45_00));
        dealing.accept(id, 1, "", her);
        assertThat(page(id, malo).text())
                .contains("10 br mis de côté jusqu’au paiement")
                .doesNotContain("45 € mis de côté");
    }

    @Test
    void whoever_would_pay_is_asked_once_about_what_their_wallet_does_not_hold() {
        var post = square.offer(oxana.id(), "Serre", 9, square.br(61_00));
        var form = neighbours.signedIn(malo).get("/place/" + post.id() + "/repondre");
        var asked = form.form("Envoyer ma réponse").submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Ce prix fait 61 br, et il vous reste 60 br");
        assertThat(asked.form("Envoyer ma réponse").submit().status()).isEqualTo(303);
        var want = square.want(oxana.id(), "Une serre", square.br(61_00));
        assertThat(neighbours
                        .signedIn(malo)
                        .get("/place/" + want.id() + "/repondre")
                        .form("Envoyer ma réponse")
                        .submit()
                        .status())
                .as("the purse of the other is not told")
                .isEqualTo(303);
    }

    /** The button of one page pressed twice: the second press tells nothing wrong. */
    @Test
    void a_step_pressed_twice_stays_on_the_deal() {
        var post = square.offer(oxana.id(), "Remorque", 9, square.h(60), square.eur(500));
        var id = square.replied(post, malo.id(), 1, square.h(60), square.eur(500));
        dealing.accept(id, 1, "", her);
        var pay = page(id, malo).form("Payer");
        assertThat(pay.submit().status()).isEqualTo(303);
        var again = pay.submit();
        assertThat(again.status()).isEqualTo(303);
        assertThat(again.location()).isEqualTo("/place/accords/" + id);
    }

    @Test
    void there_is_never_more_than_one_yellow_step() {
        var post = square.offer(oxana.id(), "Remorque", 9, square.h(60), square.eur(500));
        var id = square.replied(post, malo.id(), 1, square.h(60), square.eur(500));
        assertThat(yellow(page(id, oxana))).hasSize(1);
        assertThat(yellow(page(id, malo))).isEmpty();
        dealing.accept(id, 1, "", her);
        assertThat(yellow(page(id, malo))).hasSize(1);
        dealing.pay(id, him);
        assertThat(yellow(page(id, oxana))).containsExactly("Oui, j’ai tout reçu");
        dealing.receive(id, her);
        assertThat(yellow(page(id, malo))).containsExactly("Donner mon avis");
        undoing.refund(id, "Roue voilée", her);
        var back = page(id, malo);
        assertThat(yellow(back)).containsExactly("Oui, j’ai tout récupéré");
        assertThat(back.text()).contains("Donner mon avis");
    }

    /** Seen before it is agreed, set aside with it, paid with it, back with it (E48). */
    @Test
    void a_deal_bears_the_fee_of_its_currency() {
        var unit = application
                .getBean(Currencies.class)
                .add(
                        Currencies.Draft.points(
                                "Grain " + UUID.randomUUID().toString().substring(0, 8),
                                "g",
                                Regime.MUTUAL,
                                new Limits(-1000L, 1000L)),
                        oxana.id())
                .orElseThrow();
        var sel = neighbours.association("Le SEL de la place", oxana);
        var rules = application.getBean(FeeRules.class);
        rules.add(
                new FeeRule(Ids.next(), unit.id(), PaymentType.DEAL, "Frais", 1, 100, sel.id(), rules.today(), null, 1),
                oxana.id());
        var ledger = application.getBean(Ledger.class);
        var price = new Amount(unit.id(), 100);
        var post = square.offer(oxana.id(), "Remorque", 9, price);
        assertThat(neighbours.signedIn(malo).get(post.url() + "/repondre").text())
                .as("before he replies, for her yes sets it aside")
                .contains("Frais de l’accord, en plus, à ce prix et pour un seul : 2 g");
        var id = square.replied(post, malo.id(), 1, price);
        assertThat(page(id, malo).text()).contains("Frais, en plus 2 g");
        dealing.accept(id, 1, "", her);
        assertThat(ledger.balance(malo.id(), unit.id()).orElseThrow().reserved())
                .isEqualTo(102);
        assertThat(page(id, malo).text()).as("kept where it is agreed").contains("Frais, en plus 2 g");
        dealing.pay(id, him);
        assertThat(ledger.balance(malo.id(), unit.id()).orElseThrow().available())
                .isEqualTo(-102);
        assertThat(ledger.balance(sel.id(), unit.id()).orElseThrow().available())
                .isEqualTo(2);
        undoing.refund(id, "Roue voilée", her);
        assertThat(ledger.balance(malo.id(), unit.id()).orElseThrow().available())
                .isZero();
        var dear = new Amount(unit.id(), 990);
        var refused = square.replied(square.offer(oxana.id(), "Tracteur", 9, dear), malo.id(), 1, dear);
        assertThat(dealing.accept(refused, 1, "", her))
                .isEqualTo(new DealOutcome.Unbooked(Refusal.FEE_REFUSED, unit.id()));
    }

    @Test
    void whoever_may_end_it_too_is_told_how() {
        var id = square.replied(square.offer(oxana.id(), "Scie", 2, square.h(60)), malo.id(), 1, square.h(60));
        dealing.accept(id, 1, "", her);
        undoing.consent(id, malo.id(), "", him);
        var hers = page(id, oxana);
        assertThat(hers.text()).contains("Malo veut annuler. Si vous êtes d’accord aussi, dites-le");
        var drawer = hers.page().select("details:has(textarea[name=mot])").first();
        assertThat(drawer.text()).contains("Annuler d’un commun accord");
        assertThat(drawer.hasAttr("open")).isTrue();
        assertThat(page(id, malo).text()).contains("C’est fait si l’autre est d’accord aussi");
    }

    /** Currencies stand in the order of their making, which two of one millisecond do not have. */
    private static final String GIVEN_BACK = "Rendu : (1 h et 2,50 br|2,50 br et 1 h)";

    @Test
    void a_part_that_was_given_back_is_said_in_figures() {
        var id = square.replied(
                square.offer(oxana.id(), "Taille", 2, square.h(120), square.br(500)),
                malo.id(),
                1,
                square.h(120),
                square.br(500));
        dealing.accept(id, 1, "", her);
        var his = neighbours.signedIn(malo);
        his.get("/place/accords/" + id)
                .form("Il y a un souci")
                .set("mot", "À moitié")
                .submit();
        var ada = neighbours.signedIn(neighbours.person("Ada", InstanceRole.MODERATOR));
        var decided = ada.post(
                        "/place/accords/" + id + "/trancher",
                        "decision",
                        "PARTIAL_REFUND",
                        "raison",
                        "La moitié",
                        "rendu-" + square.hours.id(),
                        "1 h",
                        "rendu-" + square.brins.id(),
                        "2,50")
                .follow();
        assertThat(decided.text()).containsPattern(GIVEN_BACK);
        assertThat(his.get("/place/accords/" + id).text()).containsPattern(GIVEN_BACK);
    }

    /** Whoever is behind goes back to the deal, not home; what nobody agreed to yet is a proposal. */
    @Test
    void a_refused_step_leads_back_to_the_deal_and_a_reply_is_no_agreement() {
        var post = square.offer(oxana.id(), "Remorque", 9, square.h(60));
        var id = square.replied(post, malo.id(), 1, square.h(60));
        assertThat(page(id, oxana).page().select("aside dt").first().text()).isEqualTo("Proposé");
        dealing.accept(id, 1, "", her);
        assertThat(page(id, oxana).page().select("aside dt").first().text()).isEqualTo("Convenu");
        var late = neighbours.signedIn(oxana).post("/place/accords/" + id + "/accepter", "version", "1");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("main a:contains(Revenir à l’accord)").attr("href"))
                .isEqualTo("/place/accords/" + id);
    }
}
