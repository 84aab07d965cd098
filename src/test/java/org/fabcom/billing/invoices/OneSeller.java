package org.fabcom.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.billing.vat.VatRegimes;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.Person;
import org.fabcom.people.Trade;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.numbers.Siret;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** A seller new to each test, with an address and terms; after it the check must find nothing. */
public abstract class OneSeller {

    protected static final String FARM = "Ferme du Bief";
    protected static final Trader NADIA = Trader.person("Nadia Belkacem", "", "", "", "nadia@exemple.org");
    protected static final Trader GARDEN =
            new Trader("Les Jardins", "3 rue des Lilas", "49000", "Sainte-Lucie", "FR", "12345682400010", "", "", true);

    protected final Neighbours neighbours;
    protected final Issuing issuing;
    protected final Invoices invoices;
    protected final Payments payments;
    protected final Issuers issuers;
    protected final VatRegimes regimes;
    protected final MovedClock clock;
    protected final Person paul;
    private final Organisations organisations;
    private final BillingCheck check;
    protected PartyId lab = new PartyId(UUID.randomUUID());

    protected OneSeller(ApplicationContext beans) {
        neighbours = beans.getBean(Neighbours.class);
        issuing = beans.getBean(Issuing.class);
        invoices = beans.getBean(Invoices.class);
        payments = beans.getBean(Payments.class);
        issuers = beans.getBean(Issuers.class);
        regimes = beans.getBean(VatRegimes.class);
        clock = beans.getBean(MovedClock.class);
        organisations = beans.getBean(Organisations.class);
        check = beans.getBean(BillingCheck.class);
        paul = neighbours.person("Paul");
    }

    @BeforeEach
    void aSeller() {
        lab = seller("La Remise", VatRegime.PAYER);
    }

    protected PartyId seller(String name, VatRegime regime) {
        var it = neighbours.association(name, paul).id();
        var number = regime == VatRegime.PAYER ? "FR40123456824" : "";
        regimes.say(it, LocalDate.of(2020, 1, 1), regime, number, paul.id());
        var said = new Issuer(
                "12 rue du Port",
                "49000",
                "Sainte-Lucie",
                "bonjour@exemple.org",
                "",
                30,
                "12 % l’an",
                "Pas d’escompte",
                "",
                false,
                false);
        assertThat(issuers.say(it, said, 0, paul.id())).isTrue();
        return it;
    }

    /** The one seller of the class that has a SIREN, under this regime from now on. */
    protected PartyId registered(VatRegime regime) {
        var siret = new Siret("73282932000074");
        var draft = new Organisation.Draft("La Remise", Trade.ASSOCIATION, siret, new Commune(null, "Sainte-Lucie"));
        var found = organisations.byNumber(siret);
        found.ifPresent(it -> neighbours.seat(it, paul, Seat.MANAGER));
        var it = found.orElseGet(
                        () -> ((Organisation.Outcome.Done) organisations.create(draft, paul.id())).organisation())
                .id();
        var number = regime == VatRegime.PAYER ? "FR44732829320" : "";
        regimes.say(it, LocalDate.of(2020, 1, 1), regime, number, paul.id());
        var said = new Issuer(
                "12 rue du Port",
                "49000",
                "Sainte-Lucie",
                "bonjour@exemple.org",
                "FR7630006000011234567890189",
                30,
                "12 % l’an",
                "Pas d’escompte",
                "Merci.",
                false,
                false);
        issuers.say(it, said, issuers.kept(it).map(Issuers.Kept::version).orElse(0), paul.id());
        return it;
    }

    @AfterEach
    void allIsWell() {
        clock.back();
        assertThat(check.findings()).isEmpty();
    }

    protected static DraftLine chair(long cents) {
        return DraftLine.of("Chaise", Nature.GOODS, VatCategory.STANDARD, Measure.PIECE, 1, cents);
    }

    protected static DraftLine book(long cents) {
        return DraftLine.of("Livre", Nature.GOODS, VatCategory.REDUCED, Measure.PIECE, 1, cents);
    }

    /** 10 € of which the house keeps 1.80 €. */
    protected static DraftLine basket() {
        return basket(FARM);
    }

    protected static DraftLine basket(String partner) {
        return new DraftLine(
                "Panier",
                Nature.GOODS,
                VatCategory.STANDARD,
                Sale.ON_BEHALF,
                partner,
                1_80,
                Measure.PIECE,
                1,
                10_00,
                0,
                "",
                "");
    }

    protected static InvoiceDraft draft(Trader buyer, DraftLine... lines) {
        return new InvoiceDraft(buyer, null, "", false, Prices.INCLUDING, null, List.of(lines), "", "");
    }

    protected Issued issue(InvoiceDraft draft) {
        return issuing.issue(lab, draft, false, UUID.randomUUID().toString(), paul.id());
    }
}
