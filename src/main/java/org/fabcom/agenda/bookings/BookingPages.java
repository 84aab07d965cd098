package org.fabcom.agenda.bookings;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.agenda.bookings.Booking.Act;
import org.fabcom.agenda.bookings.Booking.State;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
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
import org.fabcom.web.field.Kinds;
import org.fabcom.web.field.PairView;
import org.fabcom.web.field.PlainFormView.Choice;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One’s bookings, and each of them for both sides: whoever booked gives it back, the house answers. */
@Controller
record BookingPages(
        Bookings bookings,
        BookingLetters letters,
        BookingBills bills,
        When when,
        TransactionTemplate transaction,
        Clock clock) {

    static final String OWN = "/moi/reservations";

    private static final Duration BACK = Duration.ofDays(400);
    private static final String ONE = "/reservations/{booking}";
    private static final Field<String, String> WORD = Field.of(
                    "mot", "word", "bookings.word", Kinds.words(300), (String it) -> it)
            .rows(2);

    @GetMapping(OWN)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView own(Visitor me, Page page) {
        var now = clock.instant();
        var coming = new ArrayList<RowView>();
        var past = new ArrayList<RowView>();
        for (var it : bookings.of(payers(me), now.minus(BACK)))
            if (it.toCome(now)) coming.add(row(it, page));
            else past.addFirst(row(it, page));
        var headings = Wording.headings(page, "bookings.room");
        var sections = new ArrayList<SectionView>();
        sections.add(DeskPageView.table(page.t("bookings.coming"), headings, coming, page.t("bookings.coming.none"))
                .links(List.of(new LinkView(RoomListPages.PATH, page.t("bookings.rooms")))));
        if (!past.isEmpty()) sections.add(DeskPageView.table(page.t("bookings.over"), headings, past, ""));
        return page.show(
                "web/deskpage",
                new DeskPageView(
                        page.t("bookings.own"),
                        new LinkView("/moi", page.t("people.me.title")),
                        "",
                        List.of(),
                        sections,
                        null));
    }

    private RowView row(Booking it, Page page) {
        return new RowView(
                List.of(
                        when.words(it.span(), page.locale()),
                        it.roomName() + " · " + it.houseName(),
                        Wording.price(it, page),
                        page.t("bookings.state." + it.state())),
                it.url());
    }

    /** They, and the organisations for which they speak. */
    private static Set<PartyId> payers(Visitor me) {
        var all = new HashSet<PartyId>();
        if (me.person() != null) all.add(me.party());
        me.seats().forEach((party, seat) -> {
            if (seat.atLeast(Seat.REFERENT)) all.add(party);
        });
        return all;
    }

    static boolean books(Booking it, Visitor me) {
        return payers(me).contains(it.payer());
    }

    private static boolean keeps(Booking it, Visitor me) {
        return me.sits(it.house(), Seat.REFERENT);
    }

    private Booking find(UUID id, Visitor me) {
        return bookings.find(id).filter(it -> books(it, me) || keeps(it, me)).orElseThrow(Problem::notFound);
    }

    @GetMapping(ONE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID booking, Visitor me, Page page) {
        return page.show("web/deskpage", view(find(booking, me), Form.empty(), me, page));
    }

    /** It is given back; what that costs was said. */
    @PostMapping(ONE + "/rendre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView cancel(UUID booking, Form form, Visitor me, Page page) {
        var it = find(booking, me);
        var now = clock.instant();
        if (it.state() == State.CANCELLED) return page.redirect(it.url());
        if (!books(it, me) || !it.cancellable(now)) throw Problem.conflict();
        int due = it.dueIfCancelled(now);
        if (!form.value("du").equals(String.valueOf(due)))
            return page.redirectWithCare(it.url(), "bookings.cancel.changed");
        if (!bookings.cancel(it, due, me.party())) throw Problem.conflict();
        letters.cancelled(bookings.find(booking).orElseThrow());
        return page.redirect(it.url(), "bookings.cancelled");
    }

    @PostMapping(ONE + "/repondre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView answer(UUID booking, Form form, Visitor me, Page page) {
        var it = find(booking, me);
        if (!keeps(it, me)) throw Problem.forbidden();
        var word = WORD.read(form, page::t);
        var act = form.choice("quoi", List.of(Act.values()), Act::said, page).orElse(null);
        if (act == null) form.reject("quoi", page.t("bookings.answer.missing"));
        if (form.wrong() || act == null) return page.refuse("web/deskpage", view(it, form, me, page));
        if (it.state() == act.to()) return page.redirect(it.url());
        if (!it.may(act, clock.instant()) || !form.value("version").equals(String.valueOf(it.version())))
            throw Problem.conflict();
        var why = Objects.requireNonNull(transaction.execute(status -> {
            var not = act == Act.FREE ? bills.free(it, page) : Optional.<String>empty();
            if (not.isEmpty() && !bookings.move(it, act.to(), act.due(), word, me.party())) throw Problem.conflict();
            return not;
        }));
        if (why.isPresent()) {
            form.reject("quoi", why.get());
            return page.refuse("web/deskpage", view(it, form, me, page));
        }
        if (act != Act.FREE) // it took place: nothing is called off
        letters.answered(bookings.find(booking).orElseThrow());
        return page.redirect(it.url(), "bookings.answered");
    }

    private DeskPageView view(Booking it, Form form, Visitor me, Page page) {
        boolean keeps = keeps(it, me);
        var now = clock.instant();
        var part = SectionView.of(page.t("bookings.state." + it.state()), it.word())
                .pairs(pairs(it, page))
                .links(links(it, !keeps && it.cancellable(now), page));
        if (!keeps && it.cancellable(now)) {
            int due = it.dueIfCancelled(now);
            var words = it.share(due) == 0
                    ? page.t("bookings.cancel")
                    : page.t("bookings.cancel.due", page.euros(it.share(due)), due);
            return page(
                    it,
                    part,
                    new FormView(Form.empty(), List.of(), it.url() + "/rendre", words)
                            .hiding(Map.of("du", String.valueOf(due)))
                            .grave(),
                    keeps,
                    page);
        }
        return page(it, part, keeps ? answering(it, form, now, page) : null, keeps, page);
    }

    private static DeskPageView page(Booking it, SectionView part, @Nullable FormView form, boolean keeps, Page page) {
        return new DeskPageView(
                it.roomName(),
                keeps
                        ? new LinkView(HouseBookingPages.path(it.house()), page.t("bookings.house"))
                        : new LinkView(OWN, page.t("bookings.own")),
                "",
                List.of(),
                List.of(part),
                form);
    }

    private static @Nullable FormView answering(Booking it, Form form, Instant now, Page page) {
        var open = List.of(Act.values()).stream()
                .filter(one -> it.may(one, now))
                .map(one -> OptionView.of(one.said(), page.t("bookings.act." + one)))
                .toList();
        if (open.isEmpty()) return null;
        return new FormView(
                        page.t("bookings.answer"),
                        form,
                        List.of(WORD),
                        it.url() + "/repondre",
                        page.t("bookings.answer.do"))
                .choosing(new Choice("quoi", page.t("bookings.answer.what"), open, true))
                .hiding(Map.of("version", String.valueOf(it.version())));
    }

    private List<PairView> pairs(Booking it, Page page) {
        var all = new LinkedHashMap<String, String>();
        all.put("bookings.when", when.words(it.span(), page.locale()));
        all.put("bookings.where", it.where() + " · " + it.houseName());
        all.put("bookings.who", it.names().both());
        all.put("bookings.length", Wording.quantity(it.per(), it.quantity(), page));
        all.put("bookings.price", Wording.price(it, page));
        var given = it.owed() > 0 || it.running() ? bills.given(it, page) : null;
        if (given != null) all.put("bookings.pack", Wording.given(given, page));
        if (it.running() && it.bound())
            all.put(
                    "bookings.until",
                    it.dueIfCancelled(clock.instant()) == 0
                            ? page.t("bookings.until.text", when.at(it.freeUntil(), page.locale()), it.kept())
                            : page.t("bookings.until.past", page.euros(it.share(it.kept())), it.kept()));
        if (!it.note().isEmpty()) all.put("bookings.note", it.note());
        return all.entrySet().stream()
                .map(one -> DeskPageView.pair(page.t(one.getKey()), one.getValue()))
                .toList();
    }

    private List<LinkView> links(Booking it, boolean movable, Page page) {
        var all = new ArrayList<LinkView>();
        if (movable) all.add(new LinkView(it.elsewhere(), page.t("bookings.instead.do")));
        all.add(new LinkView("/salles/" + it.room(), page.t("bookings.room.see")));
        all.addAll(bills.links(it, page));
        return all;
    }
}
