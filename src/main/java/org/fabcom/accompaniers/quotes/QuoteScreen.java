package org.fabcom.accompaniers.quotes;

import module java.base;
import org.fabcom.accompaniers.Accompanier;
import org.fabcom.accompaniers.Accompaniers;
import org.fabcom.accompaniers.Words;
import org.fabcom.accompaniers.quotes.Quote.State;
import org.fabcom.accompaniers.quotes.QuoteView.Acts;
import org.fabcom.accompaniers.quotes.QuoteView.EndView;
import org.fabcom.accompaniers.quotes.QuoteView.FundingView;
import org.fabcom.accompaniers.quotes.QuoteView.MeasureView;
import org.fabcom.accompaniers.quotes.QuoteView.MoneyView;
import org.fabcom.accompaniers.quotes.QuoteView.OutcomeView;
import org.fabcom.accompaniers.quotes.QuoteView.TaxView;
import org.fabcom.accompaniers.quotes.QuoteView.ThingView;
import org.fabcom.accompaniers.quotes.QuoteView.TimeView;
import org.fabcom.accompaniers.quotes.QuoteView.VersionView;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.mediators.Mediators;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.talk.Subject;
import org.fabcom.talk.pages.ThreadDrawing;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.access.Rooms;
import org.fabcom.web.list.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page of a quote shows to this visitor. */
@Component
public class QuoteScreen {

    private static final String UNKNOWN = "–";

    private final Quotes quotes;
    private final QuoteLines lines;
    private final QuoteBills bills;
    private final Accompaniers accompaniers;
    private final Mediators mediators;
    private final People people;
    private final ThreadDrawing threads;
    private final Accompaniment accompaniment;
    private final Optional<Rooms> rooms;

    QuoteScreen(
            Quotes quotes,
            QuoteLines lines,
            QuoteBills bills,
            Accompaniers accompaniers,
            Mediators mediators,
            People people,
            ThreadDrawing threads,
            Accompaniment accompaniment,
            Optional<Rooms> rooms) {
        this.quotes = quotes;
        this.lines = lines;
        this.bills = bills;
        this.accompaniers = accompaniers;
        this.mediators = mediators;
        this.people = people;
        this.threads = threads;
        this.accompaniment = accompaniment;
        this.rooms = rooms;
    }

    public QuoteView view(Quote it, Form form, @Nullable String refusal, Page page) {
        var versions = quotes.versions(it);
        var accepted = it.accepted();
        var shown = accepted != null ? versions.get(accepted - 1) : versions.isEmpty() ? null : versions.getLast();
        var state = it.on(accompaniment.today());
        var file = it.caseFile();
        return new QuoteView(
                it.url(),
                page.t("quotes.title.one", it.number()),
                page.t("quotes.state." + state),
                chip(state),
                name(it.provider()),
                accompaniers
                        .of(it.provider())
                        .filter(one -> !one.hidden())
                        .map(Accompanier::url)
                        .orElse(""),
                name(it.asker()),
                file == null ? "" : new CaseId(file).url(),
                prose(it.need()),
                page.t("quotes.asked.by", name(it.askedBy()), page.shortDate(it.askedAt())),
                refusal,
                shown == null ? null : version(shown, accepted != null, page),
                versions.stream()
                        .filter(one -> shown != null && one.n() != shown.n())
                        .sorted((a, b) -> b.n() - a.n())
                        .map(one -> version(one, true, page))
                        .toList(),
                outcome(it, shown, page),
                acts(it, shown, state, page),
                bills.bills(it, page),
                funding(it, page),
                lines.steps(it.id()).stream().map(one -> step(one, page)).toList(),
                threads.of(new Subject(QuoteThread.KIND, it.id()), page).orElse(null),
                form);
    }

    private String name(org.fabcom.kernel.PartyId party) {
        return people.name(party).orElse("?");
    }

    static String chip(State state) {
        return switch (state) {
            case ASKED -> "info";
            case OFFERED -> "care";
            case ACCEPTED, DONE -> "good";
            case EXPIRED, DECLINED, WITHDRAWN, ENDED -> "neutral";
        };
    }

    public static List<String> prose(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private Acts acts(Quote it, Quote.@Nullable Version shown, State state, Page page) {
        Visitor me = page.visitor();
        boolean provides = QuoteAccess.speaks(it.provider(), me, Seat.REFERENT);
        boolean asks = QuoteAccess.speaks(it.asker(), me, Seat.REFERENT);
        boolean decides = QuoteAccess.speaks(it.asker(), me, Seat.MANAGER);
        boolean offered = state.answered();
        boolean expired = state == State.EXPIRED;
        boolean counts = state == State.ACCEPTED || state == State.DONE;
        var waits = state == State.ASKED && !provides
                ? page.t("quotes.waits.provider", name(it.provider()))
                : offered && expired && !provides
                        ? page.t("quotes.waits.renewal", name(it.provider()))
                        : offered && !expired && !decides ? page.t("quotes.waits.asker", name(it.asker())) : "";
        return new Acts(
                provides && state.answerable(),
                decides && offered && !expired,
                asks && offered,
                (provides || asks) && state.open(),
                (provides || asks) && counts,
                counts && decides && shown != null && !bills.invoiced(it) ? pay(it, shown, page) : List.of(),
                waits,
                counts && (provides || asks) && gross(shown) > 0 && !bills.invoiced(it)
                        ? page.t(provides ? "quotes.uninvoiced.own" : "quotes.uninvoiced", name(it.provider()))
                        : "",
                state == State.ACCEPTED && (provides || decides) ? ending(it, QuoteAccess.side(it, me), page) : null);
    }

    /** Null where it is invoiced. */
    private @Nullable EndView ending(Quote it, QuoteLine.Side side, Page page) {
        if (quotes.billed(it)) return null;
        var other = name(side == QuoteLine.Side.PROVIDER ? it.asker() : it.provider());
        if (it.ending() == null) return new EndView("", page.t("quotes.end"), page.t("quotes.end.text", other));
        return it.ending() == side
                ? new EndView(page.t("quotes.end.waits", other), "", "")
                : new EndView(page.t("quotes.end.asked", other), page.t("quotes.end.agree"), "");
    }

    private static long gross(Quote.@Nullable Version it) {
        return it == null ? 0 : QuoteTotals.of(it.lines()).gross();
    }

    /** Whoever decides pays, where no invoice here says what is left. */
    private List<LinkView> pay(Quote it, Quote.Version agreed, Page page) {
        if (!open("ledger")) return List.of();
        var to = Address.of("/payer")
                .with("a", it.provider())
                .with("pour", it.asker().equals(page.visitor().party()) ? "" : it.asker())
                .with("monnaie", "EUR")
                .with("montant", "%d,%02d".formatted(gross(agreed) / 100, gross(agreed) % 100))
                .with("objet", page.t("quotes.title.one", it.number()));
        return List.of(new LinkView(to.toString(), page.t("quotes.pay")));
    }

    private boolean open(String room) {
        return rooms.isEmpty() || rooms.get().open(room);
    }

    private FundingView funding(Quote it, Page page) {
        return mediators
                .declaration(it.provider())
                .map(one ->
                        new FundingView(one.funder(), one.linked() ? one.links() : page.t("cases.mediator.links.none")))
                .orElse(new FundingView("", ""));
    }

    private static String step(Quote.Step it, Page page) {
        var said = page.t("quotes.act." + it.act(), it.actor(), page.dateTime(it.at()), it.n());
        return it.words().isBlank() ? said : page.t("quotes.act.words", said, it.words());
    }

    /** {@code settled}: it was accepted or replaced, whatever its day. */
    private VersionView version(Quote.Version it, boolean settled, Page page) {
        var totals = QuoteTotals.of(it.lines());
        var money = new ArrayList<MoneyView>();
        var time = new ArrayList<TimeView>();
        var things = new ArrayList<ThingView>();
        for (var line : it.lines()) {
            switch (line) {
                case QuoteLine.Money one ->
                    money.add(new MoneyView(
                            one.words(),
                            Words.percent(one.hundredths(), page),
                            page.euros(one.cents()),
                            Words.percent(one.vat(), page),
                            page.euros(one.net())));
                case QuoteLine.Time one ->
                    time.add(new TimeView(
                            one.words(),
                            page.t("quotes.side." + one.side()),
                            page.t(kind(one)),
                            page.duration(one.minutes())));
                case QuoteLine.Thing one -> things.add(new ThingView(one.words(), page.t("quotes.side." + one.side())));
            }
        }
        return new VersionView(
                it.n(),
                page.t("quotes.version", it.n(), it.madeBy(), page.shortDate(it.madeAt())),
                prose(it.words()),
                it.solidarity(),
                settled ? "" : page.date(it.validUntil()),
                !it.holds(accompaniment.today()),
                money,
                time,
                things,
                page.euros(totals.net()),
                totals.taxes().entrySet().stream()
                        .map(one -> new TaxView(
                                page.t("quotes.vat.at", Words.percent(one.getKey(), page)), page.euros(one.getValue())))
                        .toList(),
                page.euros(totals.gross()),
                minutes(totals.paid(), page),
                minutes(totals.given(), page),
                minutes(totals.asked(), page));
    }

    /** The organisation's own time is neither charged nor a gift to it. */
    private static String kind(QuoteLine.Time it) {
        if (it.side() == QuoteLine.Side.ASKER) return "quotes.time.own";
        return it.given() ? "quotes.time.given" : "quotes.time.paid";
    }

    private static String minutes(int minutes, Page page) {
        return minutes == 0 ? "" : page.duration(minutes);
    }

    private @Nullable OutcomeView outcome(Quote it, Quote.@Nullable Version accepted, Page page) {
        var real = lines.outcome(it.id()).orElse(null);
        if (real == null || accepted == null) return null;
        var planned = QuoteTotals.of(accepted.lines());
        return new OutcomeView(
                List.of(
                        new MeasureView(
                                page.t("quotes.outcome.money"),
                                page.euros(planned.gross()),
                                page.euros(real.cents()),
                                gap(
                                        real.cents() - planned.gross(),
                                        page.euros(Math.abs(real.cents() - planned.gross())),
                                        page)),
                        measure("quotes.outcome.paid", planned.paid(), real.paid(), page),
                        measure("quotes.outcome.given", planned.given(), real.given(), page),
                        measure("quotes.outcome.asked", planned.asked(), real.asked(), page)),
                real.things(),
                prose(real.words()),
                page.t("quotes.outcome.said", real.saidBy(), page.shortDate(real.saidAt())));
    }

    /** Without a line of time nothing was planned in hours: they may stand in a line of money. */
    private static MeasureView measure(String key, int planned, @Nullable Integer real, Page page) {
        return new MeasureView(
                page.t(key),
                planned == 0 ? UNKNOWN : page.duration(planned),
                real == null ? UNKNOWN : page.duration(real),
                planned == 0 || real == null ? "" : gap(real - planned, page.duration(Math.abs(real - planned)), page));
    }

    private static String gap(long more, String words, Page page) {
        if (more == 0) return page.t("quotes.gap.none");
        return page.t(more > 0 ? "quotes.gap.more" : "quotes.gap.less", Objects.requireNonNull(words));
    }
}
