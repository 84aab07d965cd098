package org.fabcom.circles.tree;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Right;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.programs.ActOfPage;
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.Once;
import org.fabcom.web.programs.SentBody;
import org.fabcom.web.programs.SentForm;
import org.fabcom.web.programs.TakesBodies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Groups founded, changed, moved, closed and opened again by programs, as on their pages. */
@RestController
record GroupApi(GroupPages pages, GroupPlacePages places, Groups groups, Once once) implements TakesBodies {

    private static final String PATH = "/api/v1/circles";
    private static final String FORM = PATH + "/{group}/form";
    private static final String CLOSING = PATH + "/{group}/closing";
    private static final SentBody FOUNDED = said(SentBody.of("CircleSent", "As the form /groupes/nouveau asks")
                    .choice("genre", GroupKind.values())
                    .as("kind")
                    .must()
                    .id("dans", "the circle in which it lies; else one says whose it is")
                    .as("parent")
                    .id("structure", "of this organisation")
                    .as("organisation")
                    .text("maison", GroupPages.COMMUNITY + ": of the community")
                    .as("house")
                    .text("nom", "")
                    .as("name")
                    .must())
            .must();
    private static final SentBody CHANGED = said(SentBody.of("CircleChange", "What is not sent stays as it is")
                    .text("nom", "")
                    .as("name"))
            .version();
    private static final SentBody MOVED = SentBody.of("CircleMove", "Where it goes")
            .text("vers", "the circle into which it goes; haut: straight into the house")
            .as("to")
            .must();

    /** A group as whoever may change it finds it: {@code form} can be sent back as it is. */
    record Written(UUID id, GroupKind kind, int version, boolean closed, Map<String, List<String>> form) {}

    private static SentBody said(SentBody body) {
        return body.text("raison", "")
                .as("purpose")
                .ticks("droits", "of a role: ", Right.values())
                .as("rights")
                .box("ouvert")
                .as("open")
                .choice("visible", Audience.values())
                .as("audience");
    }

    @Override
    public List<SentBody> bodies() {
        return List.of(FOUNDED, CHANGED, MOVED);
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("circles:write")
    ResponseEntity<Once.Made> found(HttpServletRequest request, Visitor me, Page page) {
        var id = once.id(request, me, "group");
        var form = FOUNDED.read(request);
        goesWith(form.has("genre", GroupKind.ROLE.name()), form);
        alone(form);
        if (form.wrong()) throw SentForm.refused(form);
        return once.alone(id, () -> {
            var before = groups.find(new GroupId(id));
            if (before.isEmpty()) ActOfPage.done(pages.create(new GroupId(id), form, me, page), form);
            // what somebody corrected since was made by this key all the same
            boolean same =
                    before.filter(it -> it.version() == 1 && !said(it, form)).isEmpty();
            return Once.answer(before.isEmpty(), same, PATH, id);
        });
    }

    /** Of what was founded by this key and not changed since. */
    private static boolean said(Group it, Form form) {
        var parent = it.parent();
        var house = it.organisation();
        return form.value("genre").equals(it.kind().name())
                && form.value("nom").strip().equals(it.name())
                && form.value("raison").equals(it.purpose())
                && form.value("visible").equals(it.audience().name())
                && form.value("dans").equalsIgnoreCase(parent == null ? "" : parent.toString())
                && (parent != null || form.value("structure").equalsIgnoreCase(house == null ? "" : house.toString()))
                && (it.kind() == GroupKind.ROLE
                        ? Set.copyOf(form.all("droits")).equals(names(it.rights()))
                        : form.has("ouvert", "oui") == it.open());
    }

    /** A role has rights and nobody comes in by themselves; a circle is the other way round. */
    private static void goesWith(boolean role, Form form) {
        var other = role ? "ouvert" : "droits";
        if (!form.all(other).isEmpty()) form.reject(other, role ? "is not said of a role" : "is said of a role only");
    }

    /** A group lies in one place, which is said in one way. */
    private static void alone(Form form) {
        var said = Stream.of("dans", "structure", "maison")
                .filter(it -> !form.value(it).isEmpty())
                .toList();
        said.stream()
                .skip(1)
                .forEach(it -> form.reject(it, "must not stand beside " + FOUNDED.called(said.getFirst())));
    }

    private static Set<String> names(Collection<Right> rights) {
        return rights.stream().map(Right::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @GetMapping(FORM)
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("circles:write")
    Written form(UUID group, Visitor me) {
        return written(pages.managed(group, me));
    }

    @PostMapping(FORM)
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("circles:write")
    Written change(UUID group, HttpServletRequest request, Visitor me, Page page) {
        var sent = CHANGED.change(request, page);
        var known = pages.managed(group, me);
        goesWith(known.kind() == GroupKind.ROLE, sent);
        if (sent.wrong()) throw SentForm.refused(sent);
        var form = ActOfPage.over(GroupForms.of(known), sent);
        ActOfPage.done(pages.change(group, form, me, page), form);
        return now(group);
    }

    /** Into another circle of its house, or straight into the house. */
    @PostMapping(PATH + "/{group}/place")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("circles:write")
    Written move(UUID group, HttpServletRequest request, Visitor me, Page page) {
        var form = MOVED.sound(request);
        if (!form.has("vers", "haut") && Ids.read(form.value("vers")).isEmpty()) {
            form.reject("vers", "must be an id or haut");
            throw SentForm.refused(form);
        }
        ActOfPage.done(places.move(group, form, me, page), form);
        return now(group);
    }

    @PostMapping(CLOSING)
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("circles:write")
    Written close(UUID group, Visitor me, Page page) {
        ActOfPage.done(places.close(group, me, page));
        return now(group);
    }

    @DeleteMapping(CLOSING)
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("circles:write")
    Written reopen(UUID group, Visitor me, Page page) {
        ActOfPage.done(places.reopen(group, me, page));
        return now(group);
    }

    private Written now(UUID group) {
        return written(groups.find(new GroupId(group)).orElseThrow());
    }

    private static Written written(Group it) {
        var form = GroupForms.of(it);
        var values = new TreeMap<String, List<String>>();
        for (var name : form.names()) values.put(CHANGED.called(name), form.all(name));
        return new Written(it.id().value(), it.kind(), it.version(), it.closed(), values);
    }
}
