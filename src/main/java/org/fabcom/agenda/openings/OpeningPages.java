package org.fabcom.agenda.openings;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.openings.OpeningsView.LineView;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.PlainFormView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A mediator says when, how long, where and how many days ahead people may take a time. */
@Controller
record OpeningPages(
        Openings openings,
        OpeningFields fields,
        Slots slots,
        SlotRequests requests,
        Taking taking,
        Organisations organisations,
        Clock clock) {

    private static final String PATH = OpeningEntries.OWN;

    @GetMapping(PATH)
    @Access(instance = InstanceRole.MEDIATOR)
    ModelAndView list(Visitor me, Page page) {
        Map<UUID, Long> free = slots.free(me.party()).stream()
                .collect(Collectors.groupingBy(it -> it.opening().id(), Collectors.counting()));
        var lines = openings.of(me.party()).stream()
                .map(it -> new LineView(
                        it.url(),
                        title(it.draft(), page),
                        text(it.draft(), page),
                        free.getOrDefault(it.id(), 0L),
                        requests.booked(it.id()).size(),
                        it.closed()))
                .toList();
        boolean open = lines.stream().anyMatch(it -> !it.closed());
        return page.show(
                "agenda/openings", new OpeningsView(lines, open ? OpeningEntries.TAKE + "/" + me.party() : ""));
    }

    private static String title(OpenHours.Draft it, Page page) {
        return page.t("openings.line", page.t("openings.day." + it.day()), hour(it.from()), hour(it.to()));
    }

    private static String hour(java.time.LocalTime it) {
        return it.getHour() + "\u00a0h" + (it.getMinute() == 0 ? "" : "\u00a0%02d".formatted(it.getMinute()));
    }

    private static String text(OpenHours.Draft it, Page page) {
        return page.t(
                "openings.line.text", page.duration(it.minutes()), OpeningsView.where(it.venue(), page), it.ahead());
    }

    @GetMapping(PATH + "/nouveau")
    @Access(instance = InstanceRole.MEDIATOR)
    ModelAndView form(Visitor me, Page page) {
        if (openings.of(me.party()).size() >= Openings.MOST)
            return page.redirectWithCare(PATH, "openings.many", Openings.MOST);
        var form = Form.empty()
                .with("jour", "TUESDAY")
                .with("de", "14:00")
                .with("a", "17:00")
                .with("duree", 45)
                .with("jours-avant", 21)
                .with("heures-avant", 24)
                .with("comment", Venue.Kind.PLACE);
        organisations.of(me.party()).stream()
                .findFirst()
                .flatMap(it -> organisations.find(it.organisation()))
                .ifPresent(it -> form.with("commune", it.commune().code())
                        .with("commune-nom", it.commune().name()));
        return page.show("web/plainform", view(form, null, page));
    }

    @PostMapping(PATH + "/nouveau")
    @Access(instance = InstanceRole.MEDIATOR)
    ModelAndView add(Form form, Visitor me, Page page) {
        if (openings.of(me.party()).size() >= Openings.MOST)
            return page.redirectWithCare(PATH, "openings.many", Openings.MOST);
        var draft = read(form, me, null, page);
        if (draft.isEmpty()) return page.refuse("web/plainform", view(form, null, page));
        openings.add(me.party(), draft.get());
        return page.redirect(PATH, "openings.added");
    }

    @GetMapping(PATH + "/{opening}")
    @Access(instance = InstanceRole.MEDIATOR)
    ModelAndView edit(UUID opening, Visitor me, Page page) {
        var found = find(opening, me);
        var form = fields.all.form(found.draft()).with("version", found.version());
        OpeningFields.CLOSED.fill(form, found);
        return page.show("web/plainform", view(form, found, page));
    }

    @PostMapping(PATH + "/{opening}")
    @Access(instance = InstanceRole.MEDIATOR)
    ModelAndView change(UUID opening, Form form, Visitor me, Page page) {
        var found = find(opening, me);
        var draft = read(form, me, found, page);
        if (draft.isEmpty() || !form.value("version").matches("[0-9]{1,9}"))
            return page.refuse("web/plainform", view(form, found, page));
        boolean closed = form.has(OpeningFields.CLOSED.name(), "oui");
        if (!openings.change(opening, Integer.parseInt(form.value("version")), draft.get(), closed))
            throw Problem.conflict();
        return page.redirect(PATH, "openings.changed");
    }

    /** Whoever has taken a time to come is told; where nobody has, it is undone in one touch. */
    @PostMapping(PATH + "/{opening}/suppression")
    @Access(instance = InstanceRole.MEDIATOR)
    ModelAndView remove(UUID opening, Form form, Visitor me, Page page) {
        var found = find(opening, me);
        var reason = Plain.line(form.value("raison"));
        int told = taking.remove(found.id(), reason.substring(0, Math.min(reason.length(), 500)), me.party());
        return told == 0
                ? page.redirectWithUndo(PATH, found.url() + "/retour", "openings.removed")
                : page.redirect(PATH, "openings.removed.told", told);
    }

    @PostMapping(PATH + "/{opening}/retour")
    @Access(instance = InstanceRole.MEDIATOR)
    ModelAndView bringBack(UUID opening, Visitor me, Page page) {
        openings.bringBack(find(opening, me).id());
        return page.redirect(PATH, "openings.back.again");
    }

    /** Nobody opens the same hours twice, nor for days that are over. */
    private Optional<OpenHours.Draft> read(Form form, Visitor me, @Nullable OpenHours known, Page page) {
        var read = fields.read(form, page);
        if (read.isEmpty() || form.has(OpeningFields.CLOSED.name(), "oui")) return read;
        var today = LocalDate.ofInstant(clock.instant(), Span.ZONE);
        var last = read.get().last();
        if (last != null && last.isBefore(today)) form.reject("jusqu-au", page.t("openings.last.past"));
        for (var it : openings.of(me.party())) {
            boolean other = known == null || !it.id().equals(known.id());
            var end = it.draft().last();
            boolean over = it.closed() || end != null && end.isBefore(today);
            if (other && !over && it.draft().meets(read.get())) form.reject("de", page.t("openings.twice"));
        }
        return form.wrong() ? Optional.empty() : read;
    }

    private OpenHours find(UUID opening, Visitor me) {
        return openings.find(opening)
                .filter(it -> it.mediator().equals(me.party()))
                .orElseThrow(Problem::notFound);
    }

    private PlainFormView view(Form form, @Nullable OpenHours known, Page page) {
        var asked = new ArrayList<Field<?, ?>>(fields.all.all());
        if (known != null) asked.add(OpeningFields.CLOSED);
        return new PlainFormView(
                page.t(known == null ? "openings.add" : "openings.edit"),
                new LinkView(PATH, page.t("openings.title")),
                form,
                asked,
                known == null ? PATH + "/nouveau" : known.url(),
                page.t("openings.save"));
    }
}
