package org.fabcom.instance;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.access.RoomStakes;
import org.fabcom.web.access.RouteRules;
import org.fabcom.web.access.Switches;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Rooms on and off (E69): a room that is off is hidden everywhere, its data stay. */
@Controller
record RoomPages(Answers answers, RouteRules routes, List<RoomStakes> stakes) {

    private static final String HERE = AdministrationPages.HOME + "/salles";

    @GetMapping(HERE)
    @Access(instance = ADMINISTRATOR)
    ModelAndView rooms(Page page) {
        var deeds = answers.deeds();
        var open = all().stream().filter(deeds::open).toList();
        return page.show("instance/rooms", view(Form.empty().withAll("salles", open), List.of(), page));
    }

    @PostMapping(HERE)
    @Access(instance = ADMINISTRATOR)
    ModelAndView change(Form form, Visitor me, Page page) {
        var closing = closing(form);
        if (!closing.isEmpty() && !form.value("sur").equals(String.join(" ", closing)))
            return page.show("instance/rooms", view(form, closing, page));
        var wanted = new LinkedHashMap<String, String>();
        for (var room : all()) wanted.put(Deeds.roomKey(room), Deeds.roomValue(form.has("salles", room)));
        int changed = answers.save(wanted, me.party());
        var also = all().stream()
                .filter(it -> form.has("salles", it))
                .filter(it -> Switches.read().needs(it).stream().anyMatch(needed -> !form.has("salles", needed)))
                .toList();
        return also.isEmpty()
                ? page.redirect(AdministrationPages.HOME, "instance.saved", changed)
                : page.redirect(HERE, "instance.rooms.also", names(also, page));
    }

    /** What people see today and would not see any more, the rooms that close along included. */
    private List<String> closing(Form form) {
        var deeds = answers.deeds();
        return all().stream()
                .filter(it -> open(it, deeds::open) && !open(it, room -> form.has("salles", room)))
                .toList();
    }

    private static boolean open(String room, Predicate<String> on) {
        return on.test(room) && Switches.read().needs(room).stream().allMatch(on);
    }

    private String closing(String room, Page page) {
        var now = stakes.stream()
                .filter(it -> it.room().equals(room))
                .map(it -> it.now(page))
                .filter(it -> !it.isEmpty());
        return Stream.concat(Stream.of(page.t("instance.rooms.close", name(room, page))), now)
                .collect(Collectors.joining(" "));
    }

    private RoomsView view(Form form, List<String> closing, Page page) {
        var options = all().stream()
                .map(it -> new OptionView(it, name(it, page), told(it, page)))
                .toList();
        return new RoomsView(
                form, options, closing.stream().map(it -> closing(it, page)).toList(), String.join(" ", closing));
    }

    private static String name(String room, Page page) {
        return words("room." + room, room, page);
    }

    /** What it is, what it rests on, what closes with it. */
    private String told(String room, Page page) {
        var told = new ArrayList<String>();
        var deeds = answers.deeds();
        if (deeds.open(room) && !open(room, deeds::open)) told.add(page.t("instance.rooms.stays"));
        told.add(words("room." + room + ".text", "", page));
        var needs = Switches.read().needs(room);
        var closing = Switches.read().closing(room);
        if (!needs.isEmpty()) told.add(page.t("instance.rooms.needs", names(needs, page)));
        if (!closing.isEmpty()) told.add(page.t("instance.rooms.closing", names(closing, page)));
        return String.join(" ", told);
    }

    private static String names(Collection<String> rooms, Page page) {
        return rooms.stream().map(it -> name(it, page)).collect(Collectors.joining(", "));
    }

    private static String words(String key, String otherwise, Page page) {
        return page.has(key) ? page.t(key) : otherwise;
    }

    /** The rooms that have pages and can be turned off. */
    private List<String> all() {
        return routes.all().stream()
                .map(RouteRules.Route::room)
                .distinct()
                .filter(it -> !InstanceSite.ALWAYS.contains(it))
                .sorted()
                .toList();
    }
}
