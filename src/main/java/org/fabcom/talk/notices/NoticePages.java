package org.fabcom.talk.notices;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.talk.notices.ChoicesView.RoomView;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.access.Doors;
import org.fabcom.web.access.Switches;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What waits for me, and how I want to be told. Only ever my own. */
@Controller
public final class NoticePages {

    public static final String PATH = "/moi/avis";
    private static final String ALL = "tous";

    private final NoticeRows rows;
    private final Notices notices;
    private final Choices choices;
    private final Doors doors;
    private final Clock clock;

    NoticePages(NoticeRows rows, Notices notices, Choices choices, Doors doors, Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.notices = notices;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(Address address, Visitor me, Page page) {
        boolean all = !Filters.one(address, "tous", List.of("oui")).isEmpty();
        long unread = rows.count(me.party(), true);
        var paging = Paging.of(address, Paging.USUAL, all ? rows.count(me.party(), false) : unread);
        var found = rows.page(me.party(), !all, paging.offset(), paging.size());
        var views = found.stream().map(it -> view(it, page)).toList();
        return page.show("talk/notices", new NoticeListView(views, unread, all, paging));
    }

    @PostMapping(PATH + "/{id}/lu")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView read(String id, Visitor me, Page page) {
        try {
            rows.read(me.party(), UUID.fromString(id), clock.instant());
        } catch (IllegalArgumentException notAnId) {
            throw Problem.notFound();
        }
        return page.redirect(PATH);
    }

    @PostMapping(PATH + "/lus")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView readAll(Visitor me, Page page) {
        int read = rows.readAll(me.party(), clock.instant());
        return page.redirect(PATH, "talk.notices.read.done", read);
    }

    @GetMapping(PATH + "/choix")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView choices(Visitor me, Page page) {
        var chosen = choices.chosen(me.party());
        var rooms = new LinkedHashMap<String, List<KindView>>();
        for (var it : choices.kinds())
            if (it.whom().test(me))
                rooms.computeIfAbsent(room(it, page), title -> new ArrayList<>())
                        .add(new KindView(
                                field(it),
                                page.t(it.key() + ".kind"),
                                chosen.getOrDefault(it.key(), it.usual()).name()));
        var ways = OptionView.all(
                java.util.Arrays.stream(Delivery.values()).map(Delivery::name).toList(),
                it -> page.t("talk.delivery." + it));
        var views = rooms.entrySet().stream()
                .map(it -> new RoomView(it.getKey(), says(it.getValue(), page), it.getValue()))
                .toList();
        return page.show("talk/choices", new ChoicesView(views, ALL, ways));
    }

    private static String room(NoticeKinds.Kind it, Page page) {
        var name = "room." + Switches.read().of(it.room());
        return page.t(page.has(name) ? name : "talk.choices.rest");
    }

    private static String says(List<KindView> kinds, Page page) {
        long mailed = kinds.stream()
                .filter(it -> !it.chosen().equals(Delivery.PAGE.name()))
                .count();
        return page.t("talk.choices.room", kinds.size(), mailed);
    }

    @PostMapping(PATH + "/choix")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView choose(Form form, Visitor me, Page page) {
        var all = Delivery.read(form.value(ALL));
        for (var kind : choices.kinds()) {
            if (!kind.whom().test(me)) continue;
            all.or(() -> Delivery.read(form.value(field(kind))))
                    .ifPresent(it -> choices.choose(me.party(), kind.key(), it));
        }
        return page.redirect(PATH, "talk.choices.saved");
    }

    private static String field(NoticeKinds.Kind kind) {
        return "avis-" + kind.key().replace('.', '-');
    }

    private NoticeView view(Notice it, Page page) {
        var read = it.readAt() == null ? PATH + "/" + it.id() + "/lu" : null;
        var sentence = notices.sentence(page.locale(), it.kind(), it.args());
        return new NoticeView(
                sentence,
                doors.unlessClosed(it.url()),
                page.dateTime(it.madeAt()),
                it.madeAt().toString(),
                read);
    }

    /** The notices among the links of one's own page. */
    @Bean
    static NavigationEntry noticesEntry() {
        return new RoomEntry("talk", Place.ACCOUNT, 100, PATH, "talk.notices.title", Visitor::signedIn);
    }
}
