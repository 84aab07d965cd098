package org.fabcom.flows.lending;

import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;

import module java.base;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItems;
import org.fabcom.flows.lending.Bookings.Booking;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** For whom one object is kept, and when (R6). */
@Controller
record BookingPages(StockItems items, Bookings bookings, Gate gate, Clock clock) {

    private static final String PATH = LoanScreen.BOOKINGS;

    private record Said(
            String borrower,
            String contact,
            @Nullable LocalDate from,
            @Nullable LocalDate due) {}

    private static final Field<Said, String> BORROWER = Field.of(
                    "emprunteur", "borrower", "loans.booking.for", line(1, 100), Said::borrower)
            .required("loans.borrower.missing");
    private static final Field<Said, String> CONTACT =
            Field.of("contact", "contact", "loans.contact", line(0, 120), Said::contact);
    private static final Field<Said, @Nullable LocalDate> FROM =
            Field.of("du", "from_day", "loans.booking.from", day(), Said::from).required("loans.due.missing");
    private static final Field<Said, @Nullable LocalDate> DUE =
            Field.of("au", "due_day", "loans.due", day(), Said::due).required("loans.due.missing");
    private static final Fields<Said> FIELDS = Fields.of(
            List.of(BORROWER, CONTACT, FROM, DUE),
            said -> new Said(said.get(BORROWER), said.get(CONTACT), said.get(FROM), said.get(DUE)));

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID item, Visitor me, Page page) {
        return page.show("web/deskpage", view(find(item, me), Form.empty(), page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(UUID item, Form form, Visitor me, Page page) {
        var it = find(item, me);
        var key = Ids.read(form.value("cle")).orElseThrow(Problem::badRequest);
        var said = FIELDS.read(form, page::t).orElse(null);
        var from = said == null ? null : said.from();
        var due = said == null ? null : said.due();
        if (said != null && from != null && due != null)
            bookings.add(new Booking(key, it.owner(), it.id(), said.borrower(), said.contact(), from, due), me.party())
                    .ifPresent(why -> form.reject(why.equals("loans.due.wrong") ? "au" : "du", page.t(why)));
        return form.wrong()
                ? page.refuse("web/deskpage", view(it, form, page))
                : page.redirect(LoanScreen.bookings(item), "loans.booking.kept");
    }

    @PostMapping(PATH + "/{booking}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView end(UUID item, UUID booking, Visitor me, Page page) {
        find(item, me);
        bookings.end(item, booking);
        return page.redirect(LoanScreen.bookings(item), "loans.booking.ended");
    }

    private StockItem find(UUID item, Visitor me) {
        var it = items.find(item).orElseThrow(Problem::notFound);
        gate.site(it.described().site(), me, LoanScreen.LENDS);
        return it;
    }

    private DeskPageView view(StockItem it, Form form, Page page) {
        var rows = bookings.of(it.id()).stream()
                .map(one -> new RowView(
                                cells(one, page),
                                "",
                                new LinkView(
                                        LoanScreen.bookings(it.id()) + "/" + one.id() + "/retirer",
                                        page.t("loans.booking.end")))
                        .next(
                                one.from().isAfter(Days.today(clock))
                                        ? List.of()
                                        : List.of(new LinkView(
                                                LoanScreen.url(it.id()) + "?reservation=" + one.id(),
                                                page.t("loans.booking.goes")))))
                .toList();
        return new DeskPageView(
                page.t("loans.bookings.of", it.title(page)),
                new LinkView(LoanScreen.url(it.id()), page.t("loans.open")),
                page.t("loans.bookings.lead"),
                List.of(),
                List.of(DeskPageView.table(
                        page.t("loans.bookings"), headings(page), rows, page.t("loans.bookings.none"))),
                new FormView(
                                page.t("loans.booking.new"),
                                form,
                                FIELDS.all(),
                                LoanScreen.bookings(it.id()),
                                page.t("loans.booking.do"))
                        .hiding(Map.of(
                                "cle", form.value("cle").isEmpty() ? Ids.next().toString() : form.value("cle"))));
    }

    static SectionView section(List<Booking> all, Map<UUID, StockItem> named, Page page) {
        var headings = Stream.concat(Stream.of(page.t("loans.object")), headings(page).stream())
                .toList();
        var rows = all.stream()
                .map(one -> {
                    var item = named.get(one.item());
                    var title = item == null ? "" : item.title(page);
                    return new RowView(
                            Stream.concat(Stream.of(title), cells(one, page).stream())
                                    .toList(),
                            LoanScreen.bookings(one.item()));
                })
                .toList();
        return DeskPageView.table(page.t("loans.bookings"), headings, rows, page.t("loans.bookings.none"));
    }

    private static List<String> headings(Page page) {
        return List.of(page.t("loans.booking.for"), page.t("loans.when"), page.t("loans.contact"));
    }

    private static List<String> cells(Booking it, Page page) {
        return List.of(it.borrower(), page.days(it.from(), it.due()), it.contact());
    }
}
