package org.fabcom.till.counter;

import module java.base;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.TillDesk.Standing;
import org.fabcom.till.closing.CashExpected;
import org.fabcom.till.counter.CounterView.AudienceView;
import org.fabcom.till.counter.CounterView.CashView;
import org.fabcom.till.counter.CounterView.DeviceView;
import org.fabcom.till.counter.CounterView.LineView;
import org.fabcom.till.counter.CounterView.ParkedView;
import org.fabcom.till.counter.CounterView.TileView;
import org.fabcom.till.counter.TillPrices.Ladder;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.offline.Asides;
import org.fabcom.till.offline.TillQueue;
import org.fabcom.till.sales.Basket;
import org.fabcom.till.sales.Baskets;
import org.fabcom.till.sales.Guide;
import org.fabcom.till.sales.Guides;
import org.fabcom.till.sales.Received;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.Way;
import org.fabcom.till.words.TillWords;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the till while something is being sold. */
@Component
record CounterScreen(
        Guides guides,
        Baskets baskets,
        Received received,
        Asides asides,
        TillWords words,
        TillPrices prices,
        Clock clock) {

    private static final List<Way> OFFERED =
            List.of(Way.SOLD, Way.GIFT, Way.YOUNG, Way.RECYCLING, Way.CENTRE, Way.OWN_USE);

    /** The keys of tiles: the figures' row, then letters that no field needs alone. */
    private static final String KEYS = "azertyuiopqsdfghjklm";

    private static final long[] NOTES = {500, 1000, 2000, 5000, 10000};

    CounterView of(
            Standing at,
            TillEvent session,
            PartyId operator,
            Basket basket,
            CounterView.@Nullable SoldView sold,
            @Nullable String warning,
            Form form,
            Page page) {
        var parked = baskets.parked(at.till().id());
        long cents = basket.cents();
        var rules = prices.rules(at.till().organisation());
        var guides = this.guides.of(at.till().organisation());
        var ladders = prices.ladders(guides, rules, basket);
        return new CounterView(
                at.path(),
                at.till().name(),
                at.till().training(),
                state(session, page),
                at.may(Duty.TILL),
                tiles(guides, page),
                OptionView.all(OFFERED, it -> page.t("till.way." + it)),
                form.value("sortie").isEmpty() ? Way.SOLD.name() : form.value("sortie"),
                lines(rules, basket, page),
                audiences(rules, basket, page),
                levels(ladders, basket, page),
                solidarity(ladders, guides, basket, page),
                cents,
                basket.id().toString(),
                basket.version(),
                cash(cents, page),
                arrived(at, page),
                cents % 100 == 0 ? null : Long.toString((cents / 100 + 1) * 100),
                parked(parked, page),
                sold,
                day(form),
                form.value("cle").isEmpty() ? Ids.token() : form.value("cle"),
                warning,
                basket.said(),
                new DeviceView(
                        operator.toString(),
                        session.number(),
                        TillQueue.LONGEST.toHours(),
                        asides.count(at.till().id()),
                        TillPrices.said(rules),
                        prices.consigned(at.till().organisation(), basket, parked)),
                form);
    }

    /** Only a day; anything else is none. */
    static String day(Form form) {
        var day = Days.typed(form.value("carnet"));
        return day == null ? "" : day.toString();
    }

    private String state(TillEvent session, Page page) {
        var at = session.at().atZone(Days.ZONE);
        var state = page.t(
                "till.state",
                page.t("till.hour", at.getHour(), String.format("%02d", at.getMinute())),
                words.operator(session.operator(), page),
                page.euros(CashExpected.of(List.of(session)).opening()));
        var now = clock.instant();
        return BusinessDay.night(now) ? page.t("till.state.night", state, page.shortDate(BusinessDay.of(now))) : state;
    }

    private static List<TileView> tiles(List<Guide> guides, Page page) {
        var tiles = new ArrayList<TileView>();
        for (var it : guides) {
            var key = tiles.size() < KEYS.length() ? KEYS.substring(tiles.size(), tiles.size() + 1) : "";
            tiles.add(new TileView(
                    it.kind().toString(),
                    it.label(),
                    price(it, page),
                    it.icon(),
                    key,
                    it.per().name(),
                    it.least(),
                    it.most(),
                    it.fixed(),
                    it.guarantee(),
                    TillPrices.outside(it.category())));
        }
        return tiles;
    }

    static String price(Guide it, Page page) {
        return switch (it.per()) {
            case KILO -> page.t("till.price.kilo", page.euros(it.least()));
            case FREE -> page.t("till.price.free");
            case PIECE ->
                it.most() == 0
                        ? page.t("till.price.typed")
                        : it.fixed()
                                ? page.euros(it.least())
                                : page.t("till.price.range", page.euros(it.least()), page.euros(it.most()));
        };
    }

    private List<LineView> lines(List<PriceRule> rules, Basket basket, Page page) {
        var lines = new ArrayList<LineView>();
        for (var it : basket.lines()) {
            var less = prices.spares(rules, basket, it) ? page.t("till.spared") : TillWords.less(it, page);
            lines.add(new LineView(lines.size(), it.label(), less, quantity(it, page), priced(it, page)));
        }
        return lines;
    }

    /** Whom the rules of the house name, and everybody else first; nobody, where none does. */
    private List<AudienceView> audiences(List<PriceRule> rules, Basket basket, Page page) {
        var named = prices.audiences(rules, basket);
        if (named.isEmpty() && basket.audience().isEmpty()) return List.of();
        var all = new ArrayList<>(List.of(new AudienceView(
                "", page.t("till.audience.none"), basket.audience().isEmpty())));
        for (var it : named) all.add(new AudienceView(it, it, it.equals(basket.audience())));
        return all;
    }

    /** From the lowest, each by what it asks; none is chosen before somebody does. */
    private static List<AudienceView> levels(List<Ladder> ladders, Basket basket, Page page) {
        int steps = TillPrices.levels(ladders);
        var said = basket.level();
        var levels = new ArrayList<AudienceView>();
        for (int i = 0; i < steps; i++)
            levels.add(new AudienceView(
                    Integer.toString(i), amounts(ladders, i, page), said != null && i == Math.min(said, steps - 1)));
        return levels;
    }

    /** « 5 € », or « 5 € · 8 € » where families have ladders of their own. */
    private static String amounts(List<Ladder> ladders, int level, Page page) {
        return ladders.stream().map(it -> page.euros(it.at(level))).distinct().collect(Collectors.joining(" · "));
    }

    /** What takes such a price, where not all do; and what is paid while nothing is chosen. */
    private static String solidarity(List<Ladder> ladders, List<Guide> guides, Basket basket, Page page) {
        var families = ladders.stream().flatMap(it -> it.families().stream()).toList();
        var named = families.size() == guides.stream().filter(TillPrices::ruled).count()
                ? page.t("till.levels")
                : page.t("till.levels.some", String.join(", ", families));
        if (basket.level() != null) return named;
        var unsaid =
                ladders.stream().map(it -> page.euros(it.unsaid())).distinct().collect(Collectors.joining(" · "));
        return named + " · " + page.t("till.levels.unsaid", unsaid);
    }

    static String quantity(SaleLine it, Page page) {
        return it.way() == Way.ROUND_UP ? "" : TillWords.quantity(it.pieces(), it.grams(), page);
    }

    static String priced(SaleLine it, Page page) {
        return it.way().given() ? page.t("till.way." + it.way()) : page.euros(it.cents());
    }

    /** The sum itself, then what one would hand over with the fewest notes. */
    static List<CashView> cash(long cents, Page page) {
        var sums = new LinkedHashSet<Long>();
        for (long note : NOTES) {
            long sum = (cents + note - 1) / note * note;
            if (sum > cents) sums.add(sum);
        }
        var cash = new ArrayList<CashView>();
        cash.add(new CashView(plain(cents), page.euros(cents), page.t("till.cash.exact")));
        sums.stream()
                .limit(CounterView.CASH - 1)
                .forEach(it -> cash.add(
                        new CashView(plain(it), page.euros(it), page.t("till.cash.back", page.euros(it - cents)))));
        return cash;
    }

    private static String plain(long cents) {
        return org.fabcom.accounting.Cents.plain(cents);
    }

    private List<OptionView> arrived(Standing at, Page page) {
        if (at.till().training()) return List.of();
        return received.of(at.till().organisation()).stream()
                .map(it -> new OptionView(
                        it.transfer().toString(),
                        page.t(
                                "till.arrived",
                                it.unit().equals("HOURS")
                                        ? page.duration(it.units())
                                        : page.formats().decimal(it.units(), it.decimals()) + "\u00a0" + it.symbol(),
                                it.from()),
                        it.cents().isPresent() ? Long.toString(it.cents().getAsLong()) : ""))
                .toList();
    }

    private static List<ParkedView> parked(List<Basket> parked, Page page) {
        return parked.stream()
                .map(it -> new ParkedView(
                        it.id().toString(),
                        it.label(),
                        page.euros(it.cents()),
                        it.version(),
                        it.writtenOn() == null ? it.said() : null))
                .toList();
    }
}
