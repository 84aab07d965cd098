package org.fabcom.accompaniers.describing;

import module java.base;
import org.fabcom.accompaniers.Accompanier;
import org.fabcom.accompaniers.Accompaniers;
import org.fabcom.cases.page.CaseForms;
import org.fabcom.catalogue.hosts.Host;
import org.fabcom.catalogue.hosts.HostBook;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.communes.Commune;
import org.fabcom.places.CommuneFields;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the coordination does: it points at an organisation or a host with the page that says it accompanies, no more. */
@Controller
record PointPages(
        Accompaniers accompaniers,
        Listings listings,
        HostBook hosts,
        CommuneFields communes,
        Accompaniment accompaniment) {

    private static final String PATH = Accompanier.PATH + "/signaler";

    @GetMapping(PATH)
    @Access(instance = InstanceRole.COORDINATOR)
    ModelAndView form(Page page) {
        var form = Form.empty().with("lu", accompaniment.today());
        return page.show("accompaniers/accompanierpoint", view(form));
    }

    @PostMapping(PATH)
    @Access(instance = InstanceRole.COORDINATOR)
    ModelAndView point(Form form, Visitor me, Page page) {
        var host = host(form.value("hebergeur"));
        var name = CaseForms.line(form, "nom", 160, page);
        if (name.isBlank() && host.isEmpty()) form.reject("nom", page.t("accompaniers.point.name.missing"));
        var site = DescribeForms.site(form, "site", page);
        var source = DescribeForms.site(form, "source", page);
        if (source.isEmpty()) form.reject("source", page.t("accompaniers.point.source.missing"));
        var title = CaseForms.line(form, "titre", 200, page);
        if (title.isBlank()) form.reject("titre", page.t("accompaniers.point.title.missing"));
        var read = CaseForms.dayNeeded(form, "lu", page).orElse(LocalDate.EPOCH);
        if (read.isAfter(accompaniment.today())) form.reject("lu", page.t("accompaniers.point.read.later"));
        var base = communes.one(form, DescribeForms.BASE);
        if (base.waiting()) form.reject(DescribeForms.BASE, page.t("accompaniers.base.which"));
        if (form.wrong()) return page.refuse("accompaniers/accompanierpoint", view(form));
        var done = listings.point(
                name.isBlank() ? host.map(Host::name).orElse("") : name,
                site.isEmpty()
                        ? host.map(Host::site)
                                .filter(it -> it.matches("https?://.*"))
                                .orElse("")
                        : site,
                base.chosen().stream()
                        .findFirst()
                        .map(it -> new Commune(it.insee(), it.name()))
                        .orElse(null),
                host.map(Host::id).orElse(null),
                new Accompanier.Pointer(source, title, read),
                me.party());
        if (done.isEmpty()) {
            form.reject("hebergeur", page.t("accompaniers.host.taken"));
            return page.refuse("accompaniers/accompanierpoint", view(form));
        }
        return page.redirect(Accompanier.PATH + "/" + done.get(), "accompaniers.pointed");
    }

    /** Only what a coordinator pointed at; whoever described themselves leaves on their own. */
    @PostMapping(Accompanier.PATH + "/{id}/retirer")
    @Access(instance = InstanceRole.COORDINATOR)
    ModelAndView hide(UUID id, Page page) {
        var it = pointed(id);
        if (!listings.hide(it.id(), true)) throw Problem.conflict();
        return page.redirectWithUndo(Accompanier.PATH, it.url() + "/remettre", "accompaniers.left");
    }

    @PostMapping(Accompanier.PATH + "/{id}/remettre")
    @Access(instance = InstanceRole.COORDINATOR)
    ModelAndView show(UUID id, Page page) {
        var it = pointed(id);
        if (!listings.hide(it.id(), false)) throw Problem.conflict();
        return page.redirect(it.url(), "accompaniers.back");
    }

    @PostMapping(Accompanier.PATH + "/{id}/hebergeur")
    @Access(instance = InstanceRole.COORDINATOR)
    ModelAndView bind(UUID id, Form form, Page page) {
        var it = accompaniers.find(id).orElseThrow(Problem::notFound);
        var host = host(form.value("hebergeur")).map(Host::id).orElse(null);
        return listings.bind(it.id(), host)
                ? page.redirect(it.url(), "accompaniers.host.bound")
                : page.redirectWithCare(it.url(), "accompaniers.host.taken");
    }

    private Accompanier pointed(UUID id) {
        return accompaniers.find(id).filter(it -> it.pointer() != null).orElseThrow(Problem::notFound);
    }

    private Optional<Host> host(String typed) {
        return Ids.read(typed).flatMap(hosts::find);
    }

    private PointView view(Form form) {
        List<OptionView> all = OptionView.all(hosts.all(), it -> it.id(), it -> it.name());
        return new PointView(PATH, communes.one(form, DescribeForms.BASE), all, form);
    }
}
