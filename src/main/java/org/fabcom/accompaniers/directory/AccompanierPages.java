package org.fabcom.accompaniers.directory;

import module java.base;
import org.fabcom.accompaniers.Accompanier;
import org.fabcom.accompaniers.AccompanierView;
import org.fabcom.accompaniers.AccompanierView.FundingView;
import org.fabcom.accompaniers.AccompanierView.LinkView;
import org.fabcom.accompaniers.AccompanierView.PriceView;
import org.fabcom.accompaniers.AccompanierView.SourceView;
import org.fabcom.accompaniers.AccompanierView.UsualView;
import org.fabcom.accompaniers.Accompaniers;
import org.fabcom.accompaniers.Description;
import org.fabcom.accompaniers.Price;
import org.fabcom.accompaniers.Vocabulary;
import org.fabcom.accompaniers.Words;
import org.fabcom.accompaniers.describing.DescribePages;
import org.fabcom.cases.mediators.Mediators;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.hosts.Host;
import org.fabcom.catalogue.hosts.HostBook;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.faces.Faces;
import org.fabcom.places.Communes;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.look.PortraitView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of one of the directory. */
@Controller
record AccompanierPages(
        Accompaniers accompaniers,
        Vocabulary vocabulary,
        Faces faces,
        Mediators mediators,
        HostBook hosts,
        Communes communes,
        Accompaniment accompaniment) {

    @GetMapping(Accompanier.PATH + "/{id}")
    @Access(Access.Level.PUBLIC)
    ModelAndView show(UUID id, Address address, Visitor me, Page page) {
        var it = accompaniers.find(id).orElseThrow(Problem::notFound);
        var edit = edit(it, me);
        boolean coordinates = me.is(InstanceRole.COORDINATOR);
        if (it.hidden() && edit.isEmpty() && !coordinates) throw Problem.notFound();
        return page.show(
                "accompaniers/accompanier",
                view(it, edit, coordinates, Objects.toString(Filters.id(address, Accompanier.CASE), ""), page));
    }

    /** Where this visitor may describe this one; empty if they may not. */
    static String edit(Accompanier it, Visitor me) {
        var party = it.party();
        if (party == null || !me.signedIn()) return "";
        if (party.equals(me.party())) return DescribePages.OWN;
        return me.sits(party, Seat.REFERENT) ? DescribePages.of(party) : "";
    }

    private AccompanierView view(Accompanier it, String edit, boolean coordinates, String file, Page page) {
        var said = it.said();
        var holds = said.availability().on(said.until(), accompaniment.today());
        var host = it.host() == null ? null : hosts.find(it.host()).orElse(null);
        return new AccompanierView(
                it.url(),
                it.name(),
                face(it, page.visitor()),
                edit.equals(DescribePages.OWN),
                page.t("accompaniers.kind." + it.kind()),
                Words.availability(holds, said.until(), page),
                Words.chip(holds),
                said.words().lines().filter(line -> !line.isBlank()).toList(),
                said.site(),
                places(said.area(), page),
                skills(said),
                tools(said),
                said.prices().stream().map(one -> price(one, page)).toList(),
                usual(said.usual(), page),
                funding(it.party(), page),
                source(it),
                host == null ? "" : host.url(),
                page.shortDate(it.saidAt()),
                it.hidden(),
                edit,
                it.party() == null
                                || it.hidden()
                                || it.party().equals(page.visitor().person())
                        ? ""
                        : Address.of(it.url() + "/devis")
                                .with(Accompanier.CASE, file)
                                .toString(),
                coordinates,
                it.pointer() != null,
                coordinates ? hosts(hosts.all()) : List.of(),
                host == null ? "" : host.id().toString());
    }

    private @Nullable PortraitView face(Accompanier it, Visitor me) {
        return it.party() == null
                ? null
                : faces.shown(List.of(it.party()), me).stream().findFirst().orElse(null);
    }

    private static @Nullable SourceView source(Accompanier it) {
        var pointer = it.pointer();
        return pointer == null ? null : new SourceView(pointer.title(), pointer.url(), pointer.readOn());
    }

    private static List<OptionView> hosts(List<Host> all) {
        return OptionView.all(all, it -> it.id(), it -> it.name());
    }

    private List<String> places(Description.Area area, Page page) {
        var places = new ArrayList<String>();
        var base = area.base();
        if (base != null) places.add(page.t("accompaniers.at", base.name()));
        area.communes().stream()
                .flatMap(code -> communes.find(code).stream())
                .map(one -> one.label())
                .sorted()
                .forEach(places::add);
        area.departments().stream()
                .sorted()
                .map(one -> page.t("accompaniers.department", one))
                .forEach(places::add);
        if (area.remote()) places.add(page.t("accompaniers.remote"));
        return places;
    }

    private List<String> skills(Description said) {
        var names = vocabulary.skillNames();
        var all = new ArrayList<String>();
        said.skills().stream()
                .map(one -> names.get(one.toString()))
                .filter(Objects::nonNull)
                .sorted()
                .forEach(all::add);
        all.addAll(said.tags());
        return all;
    }

    private List<LinkView> tools(Description said) {
        return vocabulary.tools(said.tools().stream().map(SheetId::value).toList()).values().stream()
                .sorted(Comparator.comparing(Sheet::name))
                .map(one -> new LinkView(one.url(), one.name()))
                .toList();
    }

    private PriceView price(Price it, Page page) {
        return new PriceView(
                Words.amount(it, page),
                it.words(),
                it.cents() == 0 ? "" : Words.vat(it.vat(), page),
                it.condition() == null ? "" : it.condition(),
                page.shortDate(it.on()),
                it.stale(accompaniment.today()));
    }

    private static UsualView usual(Description.Usual it, Page page) {
        return new UsualView(
                money(it, page),
                it.theirs() == null ? "" : page.duration(it.theirs()),
                it.yours() == null ? "" : page.duration(it.yours()),
                it.resources());
    }

    private static String money(Description.Usual it, Page page) {
        var least = it.centsLeast();
        var most = it.centsMost();
        if (least != null && most != null)
            return least.equals(most)
                    ? page.euros(least)
                    : page.t("accompaniers.between", page.euros(least), page.euros(most));
        if (least != null) return page.t("accompaniers.least", page.euros(least));
        return most == null ? "" : page.t("accompaniers.most", page.euros(most));
    }

    private FundingView funding(@Nullable PartyId party, Page page) {
        if (party == null) return new FundingView("", "", false, "");
        return mediators
                .declaration(party)
                .map(it -> new FundingView(
                        it.funder(),
                        it.linked() ? it.links() : page.t("cases.mediator.links.none"),
                        it.linked(),
                        page.t("cases.mediator.said", it.byName(), page.shortDate(it.at()))))
                .orElse(new FundingView("", "", false, ""));
    }
}
