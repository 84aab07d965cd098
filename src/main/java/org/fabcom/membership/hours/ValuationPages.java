package org.fabcom.membership.hours;

import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.accounting.Chart;
import org.fabcom.billing.TypedAmount;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The dated rules by which hours are worth something, and the entries of classes 86 and 87 that follow from them. */
@Controller
record ValuationPages(HoursDesk desk, Valuations valuations, Chart chart, Clock clock) {

    private static final String RULES = HoursPages.PATH + "/valeur";
    private static final String ENTRIES = HoursPages.PATH + "/ecritures";
    private static final long MOST = 1_000_000;

    private record Said(String value, String work, @Nullable LocalDate from, String basis) {}

    private static final Field<Said, String> VALUE = Field.of(
                    "valeur", "cents", "membership.hours.rate", line(1, 12), Said::value)
            .required("membership.hours.rate.missing")
            .inputmode("decimal");
    private static final Field<Said, String> WORK =
            Field.of("travail", "work", "membership.hours.rate.work", line(0, 60), Said::work);
    private static final Field<Said, @Nullable LocalDate> FROM = Field.of(
                    "depuis", "from_day", "membership.hours.rate.from", day(), Said::from)
            .required("membership.hours.day.missing");
    private static final Field<Said, String> BASIS = Field.of(
                    "base", "basis", "membership.hours.rate.basis", line(2, 300), Said::basis)
            .required("membership.hours.rate.basis.missing");
    private static final Fields<Said> FIELDS = Fields.of(
            List.of(VALUE, WORK, FROM, BASIS),
            said -> new Said(said.get(VALUE), said.get(WORK), said.get(FROM), said.get(BASIS)));

    /** One side of an entry at the foot of the income statement. */
    record Entry(
            LocalDate day,
            String account,
            String label,
            String what,
            @Nullable Long debit,
            @Nullable Long credit) {}

    private static final Listing<Entry> LISTING = Listing.<Entry>of(
                    "contributions-volontaires", "membership.hours.entry.")
            .day("day", Entry::day)
            .text("account", Entry::account)
            .text("label", Entry::label)
            .text("what", Entry::what)
            .words("debit", (it, page) -> plain(it.debit()))
            .words("credit", (it, page) -> plain(it.credit()));

    @GetMapping(RULES)
    @Access(seat = Seat.MEMBER)
    ModelAndView rules(UUID organisation, Page page) {
        var form = Form.empty().with(FROM.name(), Days.today(clock).withDayOfYear(1));
        return page.show("web/deskpage", view(new PartyId(organisation), form, page));
    }

    @PostMapping(RULES)
    @Access(seat = Seat.MANAGER)
    ModelAndView add(UUID organisation, Form form, Visitor me, Page page) {
        var it = new PartyId(organisation);
        var said = FIELDS.read(form, page::t).orElse(null);
        var cents = TypedAmount.cents(form.value(VALUE.name()));
        if (cents.isEmpty() || cents.getAsLong() < 1 || cents.getAsLong() > MOST)
            form.reject(VALUE.name(), page.t("membership.hours.rate.wrong"));
        var from = said == null ? null : said.from();
        if (said != null && from != null && !form.wrong())
            add(it, new Valuation(said.work(), from, cents.orElseThrow(), said.basis()), form, me, page);
        if (form.wrong()) return page.refuse("web/deskpage", view(it, form, page));
        return page.redirect(HoursDesk.url(it) + "/valeur", "membership.hours.rate.added");
    }

    private void add(PartyId organisation, Valuation it, Form form, Visitor me, Page page) {
        var year = Days.today(clock).withDayOfYear(1);
        switch (valuations.add(organisation, it, me.party())) {
            case DONE -> {}
            case THERE -> form.reject(FROM.name(), page.t("membership.hours.rate.there"));
            case REVALUED -> {
                var revalued = page.duration(valuations.revalued(organisation, it, year));
                form.reject(FROM.name(), page.t("membership.hours.rate.past", revalued, page.date(year)));
            }
        }
    }

    private DeskPageView view(PartyId organisation, Form form, Page page) {
        boolean manages = page.visitor().sits(organisation, Seat.MANAGER);
        var action = HoursDesk.url(organisation) + "/valeur";
        return new DeskPageView(
                page.t("membership.hours.rules"),
                new LinkView(HoursDesk.url(organisation), page.t("membership.hours.title", desk.name(organisation))),
                page.t("membership.hours.rules.lead"),
                List.of(),
                List.of(DeskPageView.table(
                        page.t("membership.hours.rules.standing"),
                        List.of(
                                page.t("membership.hours.rate.from"),
                                page.t("membership.hours.rate"),
                                page.t("membership.hours.rate.work"),
                                page.t("membership.hours.rate.basis")),
                        valuations.of(organisation).stream()
                                .map(it -> DeskPageView.RowView.of(
                                        page.shortDate(it.from()), page.euros(it.cents()), it.work(), it.basis()))
                                .toList(),
                        page.t("membership.hours.rules.none"))),
                manages
                        ? new DeskPageView.FormView(
                                page.t("membership.hours.rate.add"),
                                form,
                                FIELDS.all(),
                                action,
                                page.t("membership.hours.rate.add.do"))
                        : null);
    }

    @GetMapping(ENTRIES)
    @Access(seat = Seat.MEMBER)
    ModelAndView entries(UUID organisation, Address address, Page page) {
        return page.show("web/table", LISTING.table(address, page, source(organisation, address, page)));
    }

    @GetMapping(ENTRIES + Listing.FILES)
    @Access(seat = Seat.MEMBER)
    void files(UUID organisation, Address address, Page page, HttpServletResponse response) {
        LISTING.answer(address, page, source(organisation, address, page), response);
    }

    /** From the first of the year until today, unless the address says otherwise. */
    private Source<Entry> source(UUID organisation, Address address, Page page) {
        var today = Days.today(clock);
        var from = Filters.day(address, "du");
        var until = Filters.day(address, "au");
        var last = until == null ? today : until;
        var first = from == null ? last.withDayOfYear(1) : from;
        var it = new PartyId(organisation);
        var labels = chart.labels(it);
        var entries = new ArrayList<Entry>();
        for (var valued : valuations.between(it, first, last)) {
            var worth = valued.worth();
            if (worth == null || worth == 0) continue;
            var kind = valued.kind();
            var what = kind == Contribution.Kind.GOODS
                    ? HoursWords.rule(valued, page)
                    : page.t(
                            "membership.hours.entry.said",
                            page.duration(valued.minutes()),
                            HoursWords.rule(valued, page));
            entries.add(new Entry(last, kind.expense(), labels.getOrDefault(kind.expense(), ""), what, worth, null));
            entries.add(new Entry(last, kind.income(), labels.getOrDefault(kind.income(), ""), what, null, worth));
        }
        return Source.of(entries, List.of(), address, one -> List.of());
    }

    private static String plain(@Nullable Long cents) {
        return cents == null ? "" : TypedAmount.euros(cents);
    }
}
