package org.fabcom.flows.sites;

import module java.base;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.ObjectKind;
import org.fabcom.flows.mass.Grams;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.PlainFormView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Kinds of objects: listed in their order, named, archived, given to others as a file and taken from theirs. */
@Controller
record KindPages(Gate gate, Kinds kinds, KindFile file, Clock clock) {

    private static final String PATH = SettingsPages.PATH + "{organisation}/objets";
    private static final Field<ObjectKind, Boolean> ARCHIVED = Field.of(
            "archive", "archived_at", "flows.kind.archive", org.fabcom.web.field.Kinds.yesNo(), ObjectKind::archived);

    private static final long LARGEST = 2_000_000;

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(UUID organisation, Visitor me, Page page) {
        return page.show("flows/kinds", view(gate.settings(organisation, me), Form.empty(), page));
    }

    private KindsView view(PartyId owner, Form form, Page page) {
        var path = SettingsPages.PATH + owner + "/objets";
        var means = kinds.means(owner, Days.today(clock));
        return new KindsView(
                path,
                SettingsPages.PATH + owner,
                form,
                kinds.all(owner).stream()
                        .map(it -> row(path, it, means.getOrDefault(it.id(), Kinds.Mean.UNKNOWN), page))
                        .toList());
    }

    private static KindsView.RowView row(String path, ObjectKind it, Kinds.Mean mean, Page page) {
        var words = page.t("flows.mean." + mean.from(), Grams.kg(mean.of(1), page));
        var more = new ArrayList<>(List.of(page.t("flows.kind.stream." + it.described().stream())));
        if (!it.described().family().isEmpty()) more.add(it.described().family());
        if (it.described().electrical() != ObjectKind.Electrical.NONE)
            more.add(page.t("flows.kind.electrical." + it.described().electrical()));
        return new KindsView.RowView(
                path + "/" + it.id(),
                it.shortName(),
                it.officialName(),
                String.join(" · ", more),
                words,
                it.archived());
    }

    @GetMapping(PATH + "/nouveau")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID organisation, Visitor me, Page page) {
        var form = Form.empty()
                .with(ObjectKind.STREAM.name(), ObjectKind.Flow.OTHER)
                .with(ObjectKind.CLASS.name(), ObjectKind.Electrical.NONE);
        return page.show("web/plainform", form(gate.settings(organisation, me), form, null, page));
    }

    @PostMapping(PATH + "/nouveau")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(UUID organisation, Form form, Visitor me, Page page) {
        var owner = gate.settings(organisation, me);
        var said = ObjectKind.FIELDS.read(form, page::t);
        if (said.isEmpty()) return page.refuse("web/plainform", form(owner, form, null, page));
        try {
            kinds.add(owner, said.get());
        } catch (DuplicateKeyException twice) {
            return taken(owner, form, null, page);
        }
        return page.redirect(SettingsPages.PATH + owner + "/objets", "flows.settings.saved");
    }

    @GetMapping(PATH + "/{kind}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView edit(UUID organisation, UUID kind, Visitor me, Page page) {
        var it = find(gate.settings(organisation, me), kind);
        var form = ObjectKind.FIELDS.form(it.described()).with("version", it.version());
        ARCHIVED.fill(form, it);
        return page.show("web/plainform", form(it.owner(), form, it, page));
    }

    @PostMapping(PATH + "/{kind}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView change(UUID organisation, UUID kind, Form form, Visitor me, Page page) {
        var it = find(gate.settings(organisation, me), kind);
        var said = ObjectKind.FIELDS.read(form, page::t);
        if (said.isEmpty() || !form.value("version").matches("[0-9]{1,9}"))
            return page.refuse("web/plainform", form(it.owner(), form, it, page));
        int version = Integer.parseInt(form.value("version"));
        try {
            if (!kinds.change(kind, version, said.get(), form.has("archive", "oui"))) throw Problem.conflict();
        } catch (DuplicateKeyException twice) {
            return taken(it.owner(), form, it, page);
        }
        return page.redirect(SettingsPages.PATH + it.owner() + "/objets", "flows.settings.saved");
    }

    @GetMapping(PATH + "/fichier.csv")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> csv(UUID organisation, Visitor me, Page page) {
        var all = kinds.all(gate.settings(organisation, me));
        return given("objets.csv", "text/csv; charset=utf-8", file.csv(all, page));
    }

    @GetMapping(PATH + "/fichier.json")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> json(UUID organisation, Visitor me) {
        return given("objets.json", "application/json", file.json(kinds.all(gate.settings(organisation, me))));
    }

    private static ResponseEntity<byte[]> given(String name, String type, byte[] bytes) {
        var attached = ContentDisposition.attachment().filename(name).build().toString();
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Content-Disposition", attached)
                .body(bytes);
    }

    /** A file, or its text: what is known by its official name changes, the rest is added at the end; nothing is taken away. */
    @PostMapping(PATH + "/fichier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView take(
            UUID organisation,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            Form form,
            Visitor me,
            Page page)
            throws IOException {
        var owner = gate.settings(organisation, me);
        if (fichier == null || fichier.isEmpty()) {
            if (form.value("texte").isEmpty()) form.reject("fichier", page.t("flows.kinds.file.missing"));
            var text = form.value("texte").getBytes(StandardCharsets.UTF_8);
            return form.wrong()
                    ? page.refuse("flows/kinds", view(owner, form, page))
                    : taken(owner, "texte", file.take(owner, "objets.csv", text, page), form, page);
        }
        if (fichier.getSize() > LARGEST) {
            form.reject("fichier", page.t("imports.file.large", page.formats().bytes(LARGEST)));
            return page.refuse("flows/kinds", view(owner, form, page));
        }
        var name = String.valueOf(fichier.getOriginalFilename());
        return taken(owner, "fichier", file.take(owner, name, fichier.getBytes(), page), form, page);
    }

    /** A list to begin with, in one touch, for whoever has none. */
    @PostMapping(PATH + "/usuels")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView usual(UUID organisation, Form form, Visitor me, Page page) {
        var owner = gate.settings(organisation, me);
        if (!kinds.all(owner).isEmpty()) throw Problem.conflict();
        return taken(owner, "fichier", file.usual(owner, page), form, page);
    }

    private ModelAndView taken(PartyId owner, String field, KindFile.Taken taken, Form form, Page page) {
        taken.trouble().forEach(it -> form.reject(field, it));
        if (form.wrong()) return page.refuse("flows/kinds", view(owner, form, page));
        return page.redirect(
                SettingsPages.PATH + owner + "/objets", "flows.kinds.taken", taken.added(), taken.changed());
    }

    private ModelAndView taken(PartyId owner, Form form, @Nullable ObjectKind known, Page page) {
        form.reject(ObjectKind.SHORT.name(), page.t("flows.kind.short.taken"));
        return page.refuse("web/plainform", form(owner, form, known, page));
    }

    private ObjectKind find(PartyId owner, UUID kind) {
        return kinds.find(kind).filter(it -> it.owner().equals(owner)).orElseThrow(Problem::notFound);
    }

    private static PlainFormView form(PartyId owner, Form form, @Nullable ObjectKind known, Page page) {
        var asked = new ArrayList<Field<?, ?>>(ObjectKind.FIELDS.all());
        if (known != null) asked.add(ARCHIVED);
        var path = SettingsPages.PATH + owner + "/objets";
        return new PlainFormView(
                page.t(known == null ? "flows.kind.add" : "flows.kind.change"),
                new LinkView(path, page.t("flows.kinds.title")),
                form,
                asked,
                path + "/" + (known == null ? "nouveau" : known.id()),
                page.t("flows.kind.save"));
    }
}
