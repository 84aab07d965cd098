package org.fabcom.catalogue.pictures;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.SentForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The picture of a sheet by programs of its editors; the same sent again changes nothing. */
@RestController
record SheetPictureApi(Sheets sheets, SheetPictures pictures) {

    private static final String PATH = "/api/v1/catalogue/{slug}/picture";

    /** @param url where everybody fetches it */
    record Shown(
            UUID id,
            String url,
            String shows,
            String licence,
            String credit,
            @Nullable String source) {}

    @GetMapping(PATH)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    @NeedsScope("catalogue:write")
    Shown picture(String slug) {
        return shown(sheet(slug));
    }

    /** In the place of the one that was there. */
    @PostMapping(PATH)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    @NeedsScope("catalogue:write")
    Shown put(
            String slug,
            @RequestParam(name = SheetPicturePages.FILE, required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            Visitor me,
            Page page) {
        var sheet = sheet(slug);
        var form = SentForm.withFiles(request, "montre", "licence", "auteur", "url", SheetPicturePages.FILE);
        var picture = SheetPicturePages.read(form, page);
        var parcel = SheetPicturePages.parcel(file, form, page);
        if (form.wrong() || picture == null || parcel == null) throw SentForm.refused(form);
        if (!pictures.shows(sheet.id(), picture, parcel) && !pictures.put(sheet.id(), picture, parcel, me.party())) {
            form.reject(SheetPicturePages.FILE, page.t("editing.picture.room"));
            throw SentForm.refused(form);
        }
        return shown(sheet);
    }

    @DeleteMapping(PATH)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    @NeedsScope("catalogue:write")
    ResponseEntity<Void> remove(String slug, Visitor me) {
        pictures.remove(sheet(slug).id(), me.party());
        return ResponseEntity.noContent().build();
    }

    private Sheet sheet(String slug) {
        return sheets.find(slug).orElseThrow(Problem::notFound);
    }

    private Shown shown(Sheet sheet) {
        var it = pictures.of(sheet.id()).orElseThrow(Problem::notFound);
        return new Shown(it.id(), it.url(), it.shows(), it.licence(), it.credit(), it.sourceUrl());
    }
}
