package org.fabcom.accompaniers.quotes;

import module java.base;
import org.fabcom.accompaniers.Accompanier;
import org.fabcom.accompaniers.Accompaniers;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.page.CaseForms;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.access.RoomStakes;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asking for a quote, the list of one's quotes, and the page of each. */
@Controller
record QuotePages(
        Quotes quotes,
        QuoteAccess access,
        QuoteScreen screen,
        QuoteBills bills,
        Accompaniers accompaniers,
        CaseAccess cases,
        People people,
        Pdf pdf,
        Accompaniment accompaniment) {

    private static final String ASK = Accompanier.PATH + "/{id}/devis";

    @GetMapping(ASK)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID id, Form form, Visitor me, Page page) {
        form.with("cle", Ids.next());
        return page.show("accompaniers/quoteask", view(provider(id), form, me, page));
    }

    @PostMapping(ASK)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView ask(UUID id, Form form, Visitor me, Page page) {
        var it = provider(id);
        var need = CaseForms.words(form, "besoin", page);
        if (need.length() < 3) form.reject("besoin", page.t("quotes.need.short"));
        var asker = access.askers(me).stream()
                .filter(one -> one.toString().equals(form.value("pour")))
                .findFirst();
        if (asker.isEmpty()) form.reject("pour", page.t("quotes.for.missing"));
        var party = it.party();
        if (asker.isPresent() && asker.get().equals(party)) form.reject("pour", page.t("quotes.for.oneself"));
        var key = uuid(form.value("cle"));
        if (key == null) throw Problem.badRequest();
        if (form.wrong() || asker.isEmpty() || party == null)
            return page.refuse("accompaniers/quoteask", view(it, form, me, page));
        var quote = quotes.ask(key, party, asker.get(), file(form, asker.get(), me), need, me.party());
        if (!access.reads(quote, me)) throw Problem.conflict();
        return page.redirect(quote.url(), "quotes.asked.done", it.name());
    }

    /** The accompaniment it is for, if it is the asker's and the visitor may read it. */
    private @Nullable UUID file(Form form, PartyId asker, Visitor me) {
        var typed = uuid(form.value("dossier"));
        if (typed == null) return null;
        return cases.readable(typed, me).organisation().equals(asker) ? typed : null;
    }

    private static @Nullable UUID uuid(String typed) {
        return Ids.read(typed).orElse(null);
    }

    /** Whoever only was pointed at has nobody here who could answer. */
    private Accompanier provider(UUID id) {
        return accompaniers
                .find(id)
                .filter(it -> !it.hidden() && it.party() != null)
                .orElseThrow(Problem::notFound);
    }

    private AskView view(Accompanier it, Form form, Visitor me, Page page) {
        var askers = access.askers(me).stream()
                .filter(one -> !one.equals(it.party()))
                .map(one -> OptionView.of(
                        one.toString(),
                        one.equals(me.party())
                                ? page.t("quotes.for.me")
                                : people.name(one).orElse("?")))
                .toList();
        if (askers.size() == 1 && form.value("pour").isEmpty())
            form.with("pour", askers.getFirst().value());
        return new AskView(it.url() + "/devis", it.url(), it.name(), askers, form);
    }

    @GetMapping(Quote.PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(Address address, Visitor me, Page page) {
        var sides = QuoteAccess.sides(me);
        var paging = Paging.of(address, Paging.USUAL, quotes.count(sides));
        var found = quotes.of(sides, paging.offset(), paging.size());
        var names = people.names(found.stream()
                .flatMap(it -> Stream.of(it.provider(), it.asker()))
                .toList());
        return page.show(
                "accompaniers/quotes",
                new QuoteListView(
                        paging, found.stream().map(it -> row(it, names, page)).toList()));
    }

    private QuoteListView.RowView row(Quote it, Map<PartyId, String> names, Page page) {
        var state = it.on(accompaniment.today());
        return new QuoteListView.RowView(
                it.url(),
                page.t("quotes.title.one", it.number()),
                page.t("quotes.between", names.getOrDefault(it.provider(), "?"), names.getOrDefault(it.asker(), "?")),
                page.t("quotes.state." + state),
                QuoteScreen.chip(state),
                page.shortDate(it.changedAt()));
    }

    @GetMapping(Quote.PATH + "/{id}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID id, Visitor me, Page page) {
        return page.show("accompaniers/quote", screen.view(access.readable(id, me), Form.empty(), null, page));
    }

    @GetMapping(Quote.PATH + "/{id}.pdf")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> paper(UUID id, Visitor me, Page page) {
        var it = access.readable(id, me);
        return pdf.answer(
                "devis-" + it.number() + ".pdf",
                "accompaniers/quotepaper",
                bills.paper(it, screen.view(it, Form.empty(), null, page), page),
                page);
    }

    /** On one’s own page: one’s quotes; before accompanying is closed, how many wait for an answer and how many were agreed. */
    @Bean
    static NavigationEntry quotesEntry() {
        return new RoomEntry("accompaniment", Place.ACCOUNT, 22, Quote.PATH, "quotes.title", Visitor::signedIn);
    }

    @Bean
    static RoomStakes openQuotes(Sql db) {
        return RoomStakes.counted("accompaniment", "quotes.stakes", db, """
                select count(*) filter (where state in ('ASKED', 'OFFERED')), count(*) filter (where state = 'ACCEPTED')
                from accompaniers.quote
                """);
    }
}
