package org.fabcom.catalogue.uses;

import module java.base;
import org.fabcom.catalogue.Catalogue;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.Suggestion;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An organisation says which software and services of the catalogue it uses. */
@Controller
record UsePages(Uses uses, Sheets sheets, Catalogue catalogue) {

    private static final String PATH = "/structures/{organisation}/outils";
    private static final int MOST = 80;

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView form(UUID organisation, Page page) {
        var names = sheets.of(uses.of(new PartyId(organisation))).values().stream()
                .map(Sheet::name)
                .sorted(java.util.Comparator.comparing(Fold::words))
                .collect(Collectors.joining("\n"));
        return page.show("catalogue/uses", view(organisation, Form.empty().with("outils", names)));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView say(UUID organisation, Form form, Visitor me, Page page) {
        var typed = Arrays.stream(form.value("outils").split("[,;\\n]"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        var known = sheets.named(typed);
        var found = new LinkedHashSet<SheetId>();
        var unknown = new ArrayList<String>();
        for (var it : typed) {
            var named = known.get(Fold.key(it));
            if (named == null || named.isEmpty()) unknown.add(it);
            else found.add(named.getFirst().id());
        }
        if (typed.size() > MOST) form.reject("outils", page.t("catalogue.uses.many", MOST));
        if (!unknown.isEmpty()) form.reject("outils", unknown(unknown, page));
        if (form.wrong()) return page.refuse("catalogue/uses", view(organisation, form));
        uses.say(new PartyId(organisation), found, me.party());
        return page.redirect("/structures/" + organisation, "catalogue.uses.said");
    }

    private String unknown(java.util.List<String> names, Page page) {
        var like = names.stream()
                .flatMap(it -> catalogue.suggest(it, 2).stream())
                .map(Suggestion::sheet)
                .map(Sheet::name)
                .distinct()
                .collect(Collectors.joining(", "));
        var said = String.join(", ", names);
        return like.isEmpty() ? page.t("catalogue.uses.unknown", said) : page.t("catalogue.uses.like", said, like);
    }

    private static UsesView view(UUID organisation, Form form) {
        var back = "/structures/" + organisation;
        return new UsesView(back + "/outils", back, form);
    }

    /** On the page of an organisation. */
    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        NavigationEntry usesEntry() {
            return new RoomEntry(
                    "catalogue",
                    NavigationEntry.Place.ORGANISATION,
                    122,
                    "/catalogue/nos-outils?organisation=",
                    "catalogue.uses.nav",
                    it -> it.sits(Seat.REFERENT));
        }
    }

    /** From the page of an organisation, which puts its id at the end of an address. */
    @GetMapping("/catalogue/nos-outils")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView towards(@org.springframework.web.bind.annotation.RequestParam UUID organisation, Page page) {
        return page.redirect("/structures/" + organisation + "/outils");
    }
}
