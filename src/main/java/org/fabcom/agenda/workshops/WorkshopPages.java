package org.fabcom.agenda.workshops;

import module java.base;
import org.fabcom.agenda.events.Event;
import org.fabcom.agenda.events.Events;
import org.fabcom.agenda.events.Kind;
import org.fabcom.files.Cellar;
import org.fabcom.files.Checked;
import org.fabcom.files.HeldFile;
import org.fabcom.files.Parcel;
import org.fabcom.files.Parcels;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What its organisers say of a workshop: for whom, what is done, what one will be able to do, what to bring, documents. */
@Controller
record WorkshopPages(Events events, Workshops workshops, WorkshopForms forms, Documents documents) {

    private static final String PATH = "/structures/{organisation}/agenda/{event}/atelier";
    private static final String DOCUMENTS = "/structures/{organisation}/agenda/{event}/documents";
    private static final String SENT = "documents";

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView edit(UUID organisation, UUID event, Page page) {
        var found = find(organisation, event);
        return page.show("agenda/workshop", view(found, WorkshopForms.of(workshops.of(event)), page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView save(UUID organisation, UUID event, Form form, Page page) {
        var found = find(organisation, event);
        if (workshops.answered(event)) keepAims(form, workshops.of(event));
        var workshop = forms.read(form, page);
        if (workshop.isEmpty()) return page.refuse("agenda/workshop", view(found, form, page));
        if (!workshops.save(event, workshop.get())) throw Problem.of(409, "FC-4901");
        return page.redirect(path(found), "workshops.saved");
    }

    @GetMapping(DOCUMENTS)
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView documents(UUID organisation, UUID event, Page page) {
        return page.show("agenda/documents", documents(withDocuments(organisation, event), Form.empty(), page));
    }

    @PostMapping(DOCUMENTS)
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView attach(
            UUID organisation,
            UUID event,
            @RequestParam(name = SENT, required = false) @Nullable List<MultipartFile> sent,
            Form form,
            Visitor me,
            Page page) {
        var found = withDocuments(organisation, event);
        var more = parcels(sent == null ? List.of() : sent, form, page);
        if (form.wrong()) return page.refuse("agenda/documents", documents(found, form, page));
        var gone = documents.of(event).stream()
                .map(HeldFile::id)
                .filter(it -> form.has("sans", it.toString()))
                .toList();
        switch (documents.change(found, gone, more, me.party())) {
            case DONE -> {
                boolean still = workshop(found) || documents.any(event);
                return page.redirect(still ? documentsPath(found) : back(found), "workshops.documents.saved");
            }
            case TOO_MANY -> form.reject(SENT, page.t("workshops.documents.many", Documents.MOST));
            case NO_ROOM ->
                form.reject(
                        SENT, page.t("workshops.documents.full", page.formats().bytes(Cellar.QUOTA)));
        }
        return page.refuse("agenda/documents", documents(found, form, page));
    }

    private static List<Parcel> parcels(List<MultipartFile> sent, Form form, Page page) {
        var parcels = new ArrayList<Parcel>();
        for (var it : sent) {
            if (it.isEmpty() && String.valueOf(it.getOriginalFilename()).isEmpty()) continue;
            switch (Parcels.check(String.valueOf(it.getOriginalFilename()), it.getSize(), it)) {
                case Checked.Ready(var parcel) -> parcels.add(parcel);
                case Checked.Refused no ->
                    form.reject(
                            SENT,
                            page.t(
                                    "talk.file." + no.why(),
                                    no.name(),
                                    page.formats().bytes(Parcels.LARGEST)));
            }
        }
        return parcels;
    }

    private DocumentsView documents(Event it, Form form, Page page) {
        var held = documents.of(it.id());
        return new DocumentsView(
                form,
                it.draft().title(),
                documentsPath(it),
                back(it),
                held.stream().map(file -> DocumentPages.view(file, page)).toList(),
                OptionView.all(held, file -> file.id(), file -> file.name()),
                Documents.MOST - held.size());
    }

    private static void keepAims(Form form, Workshop known) {
        for (int i = 1; i <= Workshop.MOST_AIMS; i++)
            form.with("objectif-" + i, i <= known.aims().size() ? known.aims().get(i - 1) : null);
    }

    private Event find(UUID organisation, UUID event) {
        return own(organisation, event).filter(WorkshopPages::workshop).orElseThrow(Problem::notFound);
    }

    /** A workshop, or what was one as long as it has documents. */
    private Event withDocuments(UUID organisation, UUID event) {
        return own(organisation, event)
                .filter(it -> workshop(it) || documents.any(event))
                .orElseThrow(Problem::notFound);
    }

    private Optional<Event> own(UUID organisation, UUID event) {
        return events.find(event).filter(it -> it.organiser().value().equals(organisation));
    }

    private static boolean workshop(Event it) {
        return it.draft().kind() == Kind.WORKSHOP;
    }

    private static String documentsPath(Event it) {
        return Event.desk(it.organiser()) + "/" + it.id() + "/documents";
    }

    private static String back(Event it) {
        return workshop(it) ? path(it) : Event.desk(it.organiser()) + "/" + it.id();
    }

    private static String path(Event it) {
        return Event.desk(it.organiser()) + "/" + it.id() + "/atelier";
    }

    private WorkshopView view(Event it, Form form, Page page) {
        var levels = new ArrayList<>(List.of(OptionView.of("", page.t("workshops.level.all"))));
        Arrays.stream(Workshop.Level.values())
                .map(level -> OptionView.of(level.name(), page.t("workshops.level." + level)))
                .forEach(levels::add);
        return new WorkshopView(
                form,
                it.draft().title(),
                path(it),
                Event.desk(it.organiser()),
                Event.desk(it.organiser()) + "/nouveau?comme=" + it.id(),
                documentsPath(it),
                levels,
                forms.themes(page),
                workshops.answered(it.id()),
                workshops.of(it.id()).aims());
    }
}
