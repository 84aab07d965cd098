package org.fabcom.till.demo;

import module java.base;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.billing.vat.FrenchVat;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.billing.vat.VatRegimes;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.ObjectKind;
import org.fabcom.flows.Site;
import org.fabcom.flows.Sites;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.Past;
import org.fabcom.people.demo.DemoHouses;
import org.fabcom.till.Till;
import org.fabcom.till.Tills;
import org.fabcom.till.journal.TillSums;
import org.fabcom.till.sales.Guide;
import org.fabcom.till.sales.Guides;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.SaleOrder;
import org.fabcom.till.sales.Sales;
import org.fabcom.till.sessions.Sessions;
import org.fabcom.till.setup.FamilyPrices;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Three tills of La Remise: every other Saturday of two years through the same journal as everything else, and an open till
 * today. Each sale is signed, which is what a first start pays for.
 */
@Component
@Order(95)
record DemoTills(
        DemoHouses houses,
        Sites sites,
        Kinds kinds,
        VatRegimes regimes,
        Issuers issuers,
        Tills tills,
        Guides guides,
        Sessions sessions,
        Sales sales,
        PriceRules rules,
        FamilyPrices families,
        TillSums sums,
        Clock clock)
        implements DemoData {

    private static final String KEEPER = "La Remise";
    private static final int WEEKS = 104;
    private static final long FLOAT = 80_00;

    @Override
    public void fill() {
        var keeper = houses.named(KEEPER);
        var shops = sites.of(keeper).stream().filter(Site::sells).toList();
        if (shops.isEmpty()) return;
        var manager = houses.manager(keeper);
        var today = Days.today(clock);
        if (regimes.on(keeper, today.minusYears(3)).isEmpty())
            regimes.say(keeper, today.minusYears(3), VatRegime.PAYER, FrenchVat.of(issuers.siren(keeper)), manager);
        price(keeper, manager);
        rules.add(forMembers(keeper, today.minusYears(1)), manager);
        var first = clock.instant().minus(Duration.ofDays(7L * WEEKS + 1));
        var all = new ArrayList<Till>();
        Past.quietly(first, () -> {
            all.add(tills.add(keeper, shops.getFirst().id(), "Caisse 1", manager));
            all.add(tills.add(keeper, shops.getFirst().id(), "Caisse 2", manager));
            all.add(tills.add(keeper, shops.getLast().id(), "Caisse du dépôt", manager));
        });
        var choice = new Choice(guides.of(keeper), new Random(18));
        var saturday = today.with(TemporalAdjusters.previous(DayOfWeek.SATURDAY));
        for (int week = WEEKS - 2; week >= 0; week -= 2) {
            var day = saturday.minusWeeks(week);
            day(all.getFirst(), day, 3, choice, manager);
            if (week % 6 == 0) day(all.get(1), day, 2, choice, manager);
            if (week % 12 == 0) day(all.get(2), day, 2, choice, manager);
        }
        sessions.open(all.getFirst().id(), FLOAT, manager, Ids.token());
        all.forEach(it -> sums.addUp(it.id()));
        families.run();
    }

    private void day(Till till, LocalDate day, int many, Choice choice, PartyId by) {
        Past.quietly(at(day, 10, 0), () -> sessions.open(till.id(), FLOAT, by, Ids.token()));
        long cash = 0;
        for (int i = 0; i < many; i++) {
            var order = choice.order();
            for (var it : order.payments()) if (it.means() == Payment.Means.CASH) cash += it.cents();
            Past.quietly(
                    at(day, 11 + i, choice.random.nextInt(60)), () -> sales.sell(till.id(), order, by, Ids.token()));
        }
        long counted = FLOAT + cash;
        Past.quietly(at(day, 18, 5), () -> sessions.close(till.id(), counted, FLOAT, "", true, by, Ids.token()));
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(Days.ZONE).toInstant();
    }

    /** What each kind costs, where nobody said it yet. */
    private void price(PartyId keeper, PartyId by) {
        for (var it : kinds.of(keeper)) guides.say(keeper, guide(it), by);
    }

    private static PriceRule forMembers(PartyId keeper, LocalDate from) {
        return new PriceRule(
                Ids.next(),
                keeper,
                "",
                "Remise adhérent",
                PriceRule.Kind.PERCENT,
                null,
                List.of(1_000L),
                0,
                "Adhérent",
                "",
                from,
                null);
    }

    private static Guide guide(ObjectKind it) {
        return switch (it.described().stream()) {
            case TEXTILE -> guide(it, "shirt", Guide.Per.KILO, 400, 400, "STANDARD");
            case CULTURE -> guide(it, "book-open", Guide.Per.PIECE, 100, 100, "REDUCED");
            case FURNITURE -> guide(it, "sofa", Guide.Per.PIECE, 1000, 6000, "STANDARD");
            case ELECTRICAL -> guide(it, "plug", Guide.Per.PIECE, 500, 8000, "STANDARD");
            case TOYS -> guide(it, "toy-brick", Guide.Per.PIECE, 100, 500, "STANDARD");
            case CYCLES -> guide(it, "bike", Guide.Per.PIECE, 2000, 9000, "STANDARD");
            case HOUSEWARE -> guide(it, "cup-soda", Guide.Per.FREE, 0, 0, "STANDARD");
            case DIY, GARDEN -> guide(it, "drill", Guide.Per.PIECE, 200, 3000, "STANDARD");
            default -> guide(it, "tag", Guide.Per.PIECE, 100, 2000, "STANDARD");
        };
    }

    private static Guide guide(ObjectKind it, String icon, Guide.Per per, long least, long most, String category) {
        return new Guide(it.id(), it.shortName(), icon, per, least, most, category, 0);
    }

    /** Baskets as a Saturday brings them; always the same ones. */
    private record Choice(List<Guide> guides, Random random) {

        SaleOrder order() {
            var lines = new ArrayList<SaleLine>();
            int many = 1 + random.nextInt(3);
            for (int i = 0; i < many; i++) lines.add(line(guides.get(random.nextInt(guides.size()))));
            long total = lines.stream().mapToLong(SaleLine::cents).sum();
            return new SaleOrder(lines, List.of(payment(total)), null);
        }

        private Payment payment(long total) {
            int chance = random.nextInt(10);
            if (chance < 5) return Payment.cash(total, (total + 999) / 1000 * 1000);
            return chance < 9 ? Payment.of(Payment.Means.CARD, total) : Payment.cheque(total, "");
        }

        private SaleLine line(Guide it) {
            long grams = it.per() == Guide.Per.KILO ? 200 + random.nextInt(30) * 100L : 0;
            int pieces = it.fixed() && grams == 0 ? 1 + random.nextInt(4) : 1;
            long span = Math.max(1, (it.most() - it.least()) / 100 + 1);
            long price = grams > 0 ? it.least() * grams / 1000 : it.least() + random.nextLong(span) * 100;
            long cents = it.per() == Guide.Per.FREE ? 100 + random.nextInt(8) * 50L : price * pieces;
            return SaleLine.of(it.kind(), it.label(), pieces, grams, cents, it.category())
                    .guaranteed(it.guarantee());
        }
    }
}
