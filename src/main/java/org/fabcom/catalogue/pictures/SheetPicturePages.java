package org.fabcom.catalogue.pictures;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.files.Checked;
import org.fabcom.files.Parcel;
import org.fabcom.files.Parcels;
import org.fabcom.imports.reading.PlainText;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** An editor gives a sheet its picture, with its licence and whom to thank; everybody sees it. */
@Controller
record SheetPicturePages(Sheets sheets, SheetPictures pictures) {

    private static final String FORM = "/catalogue/{slug}/corriger/image";
    private static final String TEMPLATE = "catalogue/picture";
    static final String FILE = "image";

    @GetMapping("/catalogue/images/{picture}")
    @Access(Access.Level.PUBLIC)
    void picture(UUID picture, HttpServletResponse response) throws IOException {
        var file = pictures.file(picture)
                .filter(it -> it.type().equals("image/jpeg") || it.type().equals("image/png"))
                .orElseThrow(Problem::notFound);
        response.setContentType(file.type());
        response.setContentLengthLong(file.size());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "public, max-age=86400");
        pictures.pour(file, response.getOutputStream());
    }

    @GetMapping(FORM)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView form(String slug, Page page) {
        return page.show(TEMPLATE, view(sheet(slug), Form.empty(), page));
    }

    @PostMapping(FORM)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView put(
            String slug,
            Form form,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            Visitor me,
            Page page) {
        var sheet = sheet(slug);
        if (form.value("faire").equals("retirer")) {
            pictures.remove(sheet.id(), me.party());
            return page.redirect(sheet.url() + "/corriger", "editing.picture.removed");
        }
        var picture = read(form, page);
        var parcel = parcel(file, form, page);
        if (picture == null || parcel == null) return page.refuse(TEMPLATE, view(sheet, form, page));
        return pictures.put(sheet.id(), picture, parcel, me.party())
                ? page.redirect(sheet.url(), "editing.picture.done")
                : page.redirectWithCare(sheet.url() + "/corriger/image", "editing.picture.room");
    }

    static @Nullable SheetPicture read(Form form, Page page) {
        var shows = words(form, "montre", page);
        var licence = words(form, "licence", page);
        var credit = words(form, "auteur", page);
        var url = form.value("url");
        boolean address = url.isEmpty() || (url.startsWith("https://") && PlainText.address(url) != null);
        if (!address) form.reject("url", page.t("editing.error.url"));
        if (form.wrong() || shows == null || licence == null || credit == null) return null;
        return new SheetPicture(Ids.next(), licence, credit, url.isEmpty() ? null : url, shows);
    }

    private static @Nullable String words(Form form, String field, Page page) {
        var text = PlainText.of(form.value(field));
        if (text.isEmpty()) form.reject(field, page.t("editing.picture.missing." + field));
        if (text.length() > 200) form.reject(field, page.t("editing.error.long", 200, text.length()));
        return text.isEmpty() || text.length() > 200 ? null : text;
    }

    static @Nullable Parcel parcel(@Nullable MultipartFile file, Form form, Page page) {
        if (file == null || file.isEmpty()) {
            form.reject(FILE, page.t("editing.picture.missing.image"));
            return null;
        }
        var checked = Parcels.check(String.valueOf(file.getOriginalFilename()), file.getSize(), file);
        if (checked instanceof Checked.Ready(Parcel parcel) && parcel.type().startsWith("image/")) return parcel;
        form.reject(FILE, page.t("editing.picture.wrong", page.formats().bytes(Parcels.LARGEST)));
        return null;
    }

    private SheetPictureView view(Sheet sheet, Form form, Page page) {
        return new SheetPictureView(
                sheet,
                pictures.of(sheet.id()).orElse(null),
                form,
                page.formats().bytes(Parcels.LARGEST));
    }

    private Sheet sheet(String slug) {
        return sheets.find(slug).orElseThrow(Problem::notFound);
    }
}
