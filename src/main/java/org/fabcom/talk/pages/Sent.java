package org.fabcom.talk.pages;

import module java.base;
import org.fabcom.files.Checked;
import org.fabcom.files.Parcel;
import org.fabcom.files.Parcels;
import org.fabcom.talk.Message;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form, looked at; what can't be taken is said on the form, the others are given back all the same. */
final class Sent {

    public static final String FIELD = "fichiers";
    public static final String KEPT = "gardes";

    private Sent() {}

    public static List<Parcel> parcels(@Nullable List<MultipartFile> files, Form form, Page page) {
        var chosen = files == null
                ? List.<MultipartFile>of()
                : files.stream().filter(Sent::chosen).toList();
        if (chosen.size() > Message.MOST_FILES) form.reject(FIELD, page.t("talk.file.many", Message.MOST_FILES));
        var parcels = new ArrayList<Parcel>();
        for (var it : chosen) {
            switch (Parcels.check(String.valueOf(it.getOriginalFilename()), it.getSize(), it)) {
                case Checked.Ready ready -> parcels.add(ready.parcel());
                case Checked.Refused no ->
                    form.reject(
                            FIELD,
                            page.t(
                                    "talk.file." + no.why(),
                                    no.name(),
                                    page.formats().bytes(Parcels.LARGEST)));
            }
        }
        return parcels;
    }

    /** A browser sends an empty part when no file is chosen. */
    private static boolean chosen(MultipartFile file) {
        return !file.isEmpty()
                || file.getOriginalFilename() != null
                        && !file.getOriginalFilename().isBlank();
    }
}
