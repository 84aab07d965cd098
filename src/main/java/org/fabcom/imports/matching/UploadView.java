package org.fabcom.imports.matching;

import module java.base;
import org.fabcom.imports.Run;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * A file that was sent: what it looks like, and what its first records would become.
 *
 * @param columns where to say what each column is; empty if it is no table
 * @param detected true if the chosen kind recognises the file
 * @param records how many records the lines of the preview are about
 * @param trouble why there is no preview, else empty
 * @param readable false if this kind can make nothing of the file: there is nothing to go on with
 * @param questions what is to be said once of the whole file; {@code answered}: it was
 */
public record UploadView(
        String url,
        String columns,
        String name,
        String size,
        List<OptionView> kinds,
        String kind,
        boolean detected,
        List<Run.Line> preview,
        int records,
        String trouble,
        boolean readable,
        List<QuestionView> questions,
        boolean answered,
        Form form) {

    public record QuestionView(String name, String label, String help, List<OptionView> choices, boolean day) {}
}
