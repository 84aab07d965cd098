package org.fabcom.billing.demo;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.Issuer;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.billing.invoices.Issuing;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.billing.register.RegisterEntry.Described;
import org.fabcom.billing.register.RegisterEntry.Way;
import org.fabcom.billing.register.SecondHandRegister;
import org.fabcom.billing.vat.FrenchVat;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.billing.vat.VatRegimes;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.kernel.demo.Past;
import org.fabcom.people.demo.DemoHouses;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** La Remise sells what it collects and pays VAT; La Filature lets desks and rooms, partly to its members. */
@Component
@Order(66)
record DemoInvoices(
        DemoHouses houses,
        VatRegimes regimes,
        Issuers issuers,
        Issuing issuing,
        Payments payments,
        PriceRules rules,
        SecondHandRegister register,
        Clock clock)
        implements DemoData {

    private static final String SHOP = "La Remise";
    private static final String DESKS = "Tiers-lieu La Filature";
    private static final int FIRST = 500;
    private static final Duration LATER = Duration.ofDays(7);

    @Override
    public void fill() {
        var now = clock.instant();
        Past.quietly(now.minus(Duration.ofDays(FIRST)), () -> {
            seller(SHOP, "8 chemin de la Tuilerie", true);
            seller(DESKS, "2 quai des Filatures", false);
        });
        DemoFile.read("invoices.yml", InventedInvoice.class).stream()
                .sorted(Comparator.comparingInt(InventedInvoice::day).reversed())
                .forEach(it -> happens(now, it));
        price(DESKS, "bureau", "Bureau partagé", PriceRule.Kind.UNIT, Measure.DAY, "", 18_00L);
        price(DESKS, "bureau", "Bureau partagé, adhérents", PriceRule.Kind.UNIT, Measure.DAY, "adhérents", 12_00L);
        price(DESKS, "salle", "Salle de réunion", PriceRule.Kind.UNIT, Measure.HOUR, "", 25_00L);
        price(SHOP, "atelier", "Atelier vélo", PriceRule.Kind.SOLIDARITY, Measure.PIECE, "", 5_00L, 10_00L, 15_00L);
        came(now, 40, "Lot de vaisselle dépareillée, deux cartons", 2, 24_00);
        came(now, 12, "Buffet en chêne, deux portes", 1, 80_00);
    }

    private void seller(String name, String street, boolean second) {
        var it = houses.named(name);
        var by = houses.manager(it);
        regimes.say(it, Days.today(clock), VatRegime.PAYER, FrenchVat.of(issuers.siren(it)), by);
        var said = new Issuer(
                street,
                "99100",
                "Vernoux-le-Gué",
                "factures@exemple.org",
                "",
                30,
                "12 % par an",
                "Pas d’escompte",
                "Maison inventée : rien de ceci n’est dû.",
                false,
                second);
        issuers.say(it, said, 0, by);
    }

    private void happens(Instant now, InventedInvoice it) {
        var seller = houses.named(it.of());
        var by = houses.manager(seller);
        var then = now.minus(Duration.ofDays(it.day()));
        Past.quietly(then, () -> {
            var draft = new InvoiceDraft(
                    it.buyer(),
                    null,
                    it.user() == null ? "" : it.user(),
                    it.member(),
                    Prices.INCLUDING,
                    null,
                    it.lines().stream().map(InventedInvoice.Sold::line).toList(),
                    "",
                    "");
            follows(issuing.issue(seller, draft, false, "demo-" + it.day(), by).done(), it, then, by);
        });
    }

    /** What is paid is dated a week later, what is credited the same day: numbers follow the days. */
    private void follows(Invoice issued, InventedInvoice it, Instant then, PartyId by) {
        var reason = it.credited();
        if (reason != null)
            issuing.credit(issued, Set.of(1), reason, "demo-credit-" + it.day(), by)
                    .done();
        var means = it.paid();
        if (means != null) pay(issued, means, LocalDate.ofInstant(then.plus(LATER), Days.ZONE), by);
    }

    private void pay(Invoice it, PaymentMeans means, LocalDate day, PartyId by) {
        payments.note(it.id(), day, it.gross(), means, "", "demo", by);
    }

    private void price(
            String of, String resource, String label, PriceRule.Kind kind, Measure measure, String who, Long... cents) {
        var seller = houses.named(of);
        UUID id = Ids.next();
        rules.add(
                new PriceRule(
                        id,
                        seller,
                        resource,
                        label,
                        kind,
                        measure,
                        List.of(cents),
                        0,
                        who,
                        "",
                        Days.today(clock).minusYears(1),
                        null),
                houses.manager(seller));
    }

    private void came(Instant now, int days, String what, int pieces, long cents) {
        var shop = houses.named(SHOP);
        var day = LocalDate.ofInstant(now.minus(Duration.ofDays(days)), Days.ZONE);
        register.add(
                shop,
                new Described(day, Way.GIFT, what, pieces, "Apport volontaire au quai", "", "", ""),
                cents,
                null,
                "demo " + what,
                houses.manager(shop));
    }
}
