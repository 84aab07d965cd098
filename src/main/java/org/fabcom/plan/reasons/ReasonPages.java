package org.fabcom.plan.reasons;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.plan.reasons.ReasonCounts.Counted;
import org.fabcom.plan.reasons.ReasonsView.SectionView;
import org.fabcom.plan.way.ItemStanding;
import org.fabcom.web.Access;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.Filters;
import org.fabcom.web.look.BarView;
import org.fabcom.web.look.OptionView;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Statement A27: the reasons for pausing, going back and keeping, for those who accompany. */
@Controller
record ReasonPages(ReasonCounts counts) {

    static final String PATH = "/accompagnement/raisons";

    @GetMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView show(Address address, Page page) {
        var year = year(address);
        var all = counts.of(year);
        var sections = Stream.of(ItemStanding.KEPT, ItemStanding.PAUSED, ItemStanding.ROLLED_BACK, ItemStanding.DROPPED)
                .map(it -> section(it, all, page))
                .toList();
        var years = OptionView.all(counts.years(), it -> it.toString());
        var csv = PATH + ".csv" + (year == 0 ? "" : "?annee=" + year);
        return page.show("plan/planreasons", new ReasonsView(sections, years, year == 0 ? "" : "" + year, csv));
    }

    @GetMapping(PATH + ".csv")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ResponseEntity<byte[]> csv(Address address, Page page) {
        return Csv.answer(
                "raisons.csv",
                List.of("etat", "raison", "libelle", "fois", "structures"),
                counts.of(year(address)).stream()
                        .map(it -> List.of(
                                it.standing().name(),
                                it.reason().name(),
                                page.t("plan.reason." + it.reason()),
                                String.valueOf(it.times()),
                                String.valueOf(it.organisations()))));
    }

    private static SectionView section(ItemStanding standing, List<Counted> all, Page page) {
        var own = all.stream().filter(it -> it.standing() == standing).toList();
        long times = own.stream().mapToLong(Counted::times).sum();
        return new SectionView(
                page.t("plan.reasons." + standing),
                page.t("plan.reasons.total", times),
                own.stream()
                        .map(it -> new BarView(
                                page.t("plan.reason." + it.reason()),
                                it.times(),
                                page.t("plan.reasons.times", it.times(), it.organisations())))
                        .toList());
    }

    /** 0: of all years. */
    private static int year(Address address) {
        return Objects.requireNonNullElse(Filters.number(address, "annee", 2000, 2099), 0);
    }

    /** On the own page of those who accompany. */
    @Bean
    static NavigationEntry planReasonsEntry() {
        return new RoomEntry(
                "accompaniment",
                Place.ACCOUNT,
                24,
                PATH,
                "plan.reasons.nav",
                InstanceRole.MEDIATOR,
                InstanceRole.COORDINATOR);
    }
}
