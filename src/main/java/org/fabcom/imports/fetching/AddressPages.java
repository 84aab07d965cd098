package org.fabcom.imports.fetching;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import module java.base;
import org.fabcom.imports.ImportNewView;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Uploads;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Files that wait at addresses, read as if they had been sent. */
@Controller
record AddressPages(Imports imports, Uploads uploads, Fetching fetching) {

    private static final int MOST_ADDRESSES = 20;

    /** Files that are read where somebody says they are; they wait as if they had been sent. */
    @PostMapping(Imports.HOME + "/adresses")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView open(Form form, Visitor me, Page page) throws IOException {
        var typed = form.value("adresses")
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        if (typed.isEmpty()) form.reject("adresses", page.t("imports.addresses.missing"));
        if (typed.size() > MOST_ADDRESSES) form.reject("adresses", page.t("imports.addresses.many", MOST_ADDRESSES));
        if (form.wrong()) return page.refuse("imports/new", ImportNewView.of(imports, form, page));
        var entries = new ArrayList<ImportSource.Entry>();
        var refused = new ArrayList<String>();
        for (var it : fetching.fetch(typed))
            switch (it) {
                case Fetching.Outcome.Got got -> entries.add(new ImportSource.Entry(named(got.address()), got.bytes()));
                case Fetching.Outcome.Refused no ->
                    refused.add(page.t("imports.addresses." + no.why(), no.address(), String.valueOf(no.status())));
            }
        if (!refused.isEmpty()) {
            form.reject("adresses", String.join(" ", refused));
            return page.refuse("imports/new", ImportNewView.of(imports, form, page));
        }
        var name = entries.getFirst().name().split("/")[0];
        long size = entries.stream().mapToLong(it -> it.content().size()).sum();
        return page.redirect(uploads.keep(ImportSource.of(name, List.of()).with(entries), name, size, me.party())
                .path());
    }

    /** The last part is that of the file; what was asked of the host is left out, so that two may have one name. */
    private static String named(URI address) {
        var path = address.getPath().replaceAll("[^\\p{L}\\p{N}._/-]", "_").replaceAll("/+", "/");
        return address.getHost() + (path.length() > 1 ? path : "/fichier");
    }
}
