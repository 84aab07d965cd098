package org.fabcom.agenda.bookings;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.When;
import org.fabcom.agenda.bookings.Bookings.Outcome;
import org.fabcom.agenda.bookings.Bookings.Wish;
import org.fabcom.agenda.bookings.RoomTerms.Open;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.invoicing.Tariffs.Price;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Booking a room: everybody sees when it is free, at what price and on what terms, and whoever has an account books it at one press. */
@Controller
record BookPages(
        BookTimes times,
        RoomTerms terms,
        Bookings bookings,
        Offers offers,
        BookingLetters letters,
        When when,
        Clock clock)
        implements Rooms.Rules {

    private static final String PATH = "/salles/{room}/reserver";
    private static final int LOOKED_AT = 21;
    private static final int OFFERED = 7;
    private static final int NOTE = 200;

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView show(UUID room, Form form, Visitor me, Page page) {
        var view = view(find(room), form, me, page);
        return form.wrong() ? page.refuse("agenda/book", view) : page.show("agenda/book", view);
    }

    /** Looks at another day, or books what is shown. */
    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView book(UUID room, Form form, Visitor me, Page page) {
        var it = find(room);
        if (!form.value("voir").isEmpty()) return page.redirect(link(it, form.value("jour"), form));
        if (offers.payers(it, me, page).isEmpty()) throw Problem.forbidden();
        var key = Ids.read(form.value("cle")).orElseThrow(Problem::badRequest);
        var former = former(it, form, me);
        if (former == null && !form.value("remplace").isEmpty()) form.reject("debut", page.t("bookings.instead.gone"));
        var wish = wish(it, key, former, form, me, page);
        if (wish != null) {
            int due = former == null ? 0 : former.dueIfCancelled(clock.instant());
            switch (former == null ? bookings.book(wish) : bookings.replace(former, due, wish)) {
                case Outcome.Done done -> {
                    if (done.fresh()) told(done.booking(), former);
                    return page.redirect(
                            done.booking().url(),
                            "bookings.done." + done.booking().state());
                }
                case Outcome.Refused why -> {
                    if (why.key().equals(Bookings.AGAIN)) form.with("cle", "").with("remplace", "");
                    form.reject("debut", page.t(why.key()));
                }
            }
        }
        return page.refuse("agenda/book", view(it, form, me, page));
    }

    private void told(Booking fresh, @Nullable Booking former) {
        letters.booked(fresh);
        if (former != null) bookings.find(former.id()).ifPresent(letters::cancelled);
    }

    /** The one that it shall stand instead of: their own, of this room, that can be given back, or was by this very form. */
    private @Nullable Booking former(Open it, Form form, Visitor me) {
        return Ids.read(form.value("remplace"))
                .flatMap(bookings::find)
                .filter(one -> one.room().equals(it.room().id())
                        && BookingPages.books(one, me)
                        && (one.cancellable(clock.instant()) || sent(form)))
                .orElse(null);
    }

    private boolean sent(Form form) {
        return Ids.read(form.value("cle")).flatMap(bookings::find).isPresent();
    }

    /** Null, and said beside the field, where it cannot be. */
    private @Nullable Wish wish(Open it, UUID key, @Nullable Booking former, Form form, Visitor me, Page page) {
        var day = form.day("jour", page.t("bookings.day.wrong"));
        var payer = payer(it, form, me, page);
        if (day != null && !form.value("vu").startsWith(shown(day, payer, former))) {
            form.with("debut", "").with("pas", "").reject("debut", page.t("bookings.shown"));
            return null;
        }
        var steps = day == null ? List.<Span>of() : it.terms().steps(day);
        int first = number(form.value("debut"), steps.size()) - 1;
        int count = number(form.value("pas"), steps.size() - first);
        if (first < 0) form.reject("debut", page.t("bookings.start.missing"));
        else if (count < 1) form.reject("pas", page.t("bookings.length.wrong"));
        var note = form.line("objet", page);
        if (note.codePointCount(0, note.length()) > NOTE) form.reject("objet", page.t("web.field.long", NOTE));
        if (form.wrong() || day == null) return null;
        var prices = offers.prices(it, steps.size(), day, payer, me, page);
        var price = prices.get(count);
        if (!form.value("vu").equals(shown(day, payer, former) + seen(it, prices)))
            form.reject("debut", page.t("bookings.changed"));
        if (price == null && !it.terms().tariff().isEmpty()) form.reject("debut", page.t("bookings.price.unsaid"));
        if (form.wrong()) return null;
        return new Wish(
                key,
                it.room().id(),
                it.said().version(),
                me.party(),
                payer,
                new Span(steps.get(first).start(), steps.get(first + count - 1).end()),
                (long) it.terms().step().units() * count,
                price == null ? null : price.cents(),
                note);
    }

    /** From 1 to {@code most}; 0: it is none. */
    private static int number(String typed, int most) {
        int it = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
        return it > most ? 0 : it;
    }

    private PartyId payer(Open it, Form form, Visitor me, Page page) {
        var all = offers.payers(it, me, page);
        return form.choice("pour", all, OptionView::value, page)
                .or(() -> all.stream().findFirst())
                .map(one -> new PartyId(UUID.fromString(one.value())))
                .orElse(me.party());
    }

    /** Which day, for whom, and what stays due of the former one. */
    private String shown(LocalDate day, PartyId payer, @Nullable Booking former) {
        return day + " " + payer + " " + (former == null ? "" : former.dueIfCancelled(clock.instant())) + " ";
    }

    /** Other terms or other prices read differently. */
    private static String seen(Open it, Map<Integer, Price> prices) {
        return it.said().version()
                + prices.values().stream().map(one -> "-" + one.cents()).collect(Collectors.joining());
    }

    private Open find(UUID room) {
        return terms.open(room).orElseThrow(Problem::notFound);
    }

    private BookView view(Open it, Form form, Visitor me, Page page) {
        var today = Days.today(clock);
        var former = former(it, form, me);
        var free = times.free(it, today.datesUntil(today.plusDays(LOOKED_AT)).toList(), former);
        var typed = Days.typed(form.value("jour"));
        var next = free.keySet().stream().findFirst();
        var day = form.value("jour").isEmpty() ? next.orElse(null) : typed;
        if (form.value("jour").isEmpty() && day != null) form.with("jour", day);
        if (day == null && !form.value("jour").isEmpty()) form.reject("jour", page.t("bookings.day.wrong"));
        boolean far = day != null && (day.isBefore(today) || day.isAfter(today.plusDays(Bookings.AHEAD)));
        if (far) form.reject("jour", page.t("bookings.day.far"));
        var steps = day == null || far ? Map.<Span, Set<Integer>>of() : times.of(it, day, free, former);
        boolean signed = me.signedIn();
        var payers = signed ? offers.payers(it, me, page) : List.<OptionView>of();
        boolean may = !payers.isEmpty() || !signed && it.terms().whom() == Terms.Whom.ANYBODY;
        var payer = signed ? payer(it, form, me, page) : null;
        var prices = payer == null || day == null
                ? Map.<Integer, Price>of()
                : offers.prices(it, it.terms().steps(day).size(), day, payer, me, page);
        if (form.value("cle").isEmpty()) form.with("cle", Ids.next());
        return new BookView(
                it.room().draft().name(),
                it.room().organisationName(),
                new LinkView("/salles/" + it.room().id(), it.room().draft().name()),
                "/salles/" + it.room().id() + "/reserver",
                it.room().draft().address().isEmpty()
                        ? it.room().draft().communeName()
                        : it.room().draft().address() + ", " + it.room().draft().communeName(),
                may ? "" : page.t("bookings.known.only", it.room().organisationName()),
                signed ? "" : "/connexion?suite=/salles/" + it.room().id() + "/reserver",
                former == null ? "" : instead(it, former, page),
                rules(it, page),
                free.entrySet().stream()
                        .limit(OFFERED)
                        .map(one -> new LinkView(
                                link(it, one.getKey().toString(), form), When.day(one.getKey(), page.locale())))
                        .toList(),
                day == null ? "" : When.day(day, page.locale()),
                times.late(it, steps, page),
                times.starts(it, steps, page),
                BookTimes.lengths(it, steps, prices, page),
                payers.stream().allMatch(one -> one.value().equals(me.party().toString())) ? List.of() : payers,
                form.value("cle"),
                payer == null || day == null ? "" : shown(day, payer, former) + seen(it, prices),
                form);
    }

    private static String link(Open it, String day, Form form) {
        var link = Address.of("/salles/" + it.room().id() + "/reserver").with("jour", day);
        for (var one : List.of("pour", "remplace"))
            link = link.with(one, Ids.read(form.value(one)).orElse(null));
        return link.toString();
    }

    /** « À la place de mardi de 9 h à 13 h, qui sera rendu : 4,50 € resteront dus. » */
    private String instead(Open open, Booking it, Page page) {
        long due = it.share(it.dueIfCancelled(clock.instant()));
        var words = when.words(it.span(), page.locale());
        var said = due == 0
                ? page.t("bookings.instead.free", words)
                : page.t("bookings.instead.due", words, page.euros(due));
        return open.terms().atOnce()
                ? said
                : said + " " + page.t("bookings.instead.asked", open.room().organisationName());
    }

    @Override
    public List<String> rules(UUID room, Page page) {
        return terms.open(room).map(it -> rules(it, page)).orElse(List.of());
    }

    /** Price, answer, cancellation: a sentence each. */
    private List<String> rules(Open it, Page page) {
        var all = new ArrayList<String>();
        var terms = it.terms();
        all.add(price(it, page));
        all.add(page.t(
                terms.atOnce() ? "bookings.at-once.yes" : "bookings.at-once.no",
                it.room().organisationName()));
        all.add(Wording.rule(terms.freeHours(), terms.kept(), terms.tariff().isEmpty(), page));
        return all;
    }

    /** « 25 € l’heure ». */
    private String price(Open it, Page page) {
        if (it.terms().tariff().isEmpty()) return page.t("bookings.price.none");
        return offers.price(it, Days.today(clock), page)
                .map(one -> page.t("bookings.price." + it.terms().step(), page.euros(one.cents())))
                .orElse(page.t("bookings.price.unsaid"));
    }
}
