package org.fabcom.governance.assemblies.door;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.print.Qr;

/**
 * The door on a phone.
 *
 * @param turnout « 29 ici, 9 par pouvoir, sur 52 »
 * @param asked a quorum is asked for at all
 * @param people those that the search finds
 * @param code opens the page on which members sign in by themselves
 */
public record DoorView(
        LinkView back,
        String path,
        String turnout,
        int part,
        int whole,
        String need,
        boolean reached,
        boolean asked,
        String search,
        List<ComerView> people,
        boolean afar,
        Qr.Code code,
        List<OptionView> givers,
        List<OptionView> holders,
        Form form) {

    /** @param there in the room or from afar now; @param note since when, or who carries this voice */
    public record ComerView(String key, String name, String college, boolean there, String note) {}

    /** One's own arrival. */
    public record HereView(
            LinkView back,
            String title,
            String action,
            String code,
            boolean there,
            boolean room,
            boolean afar,
            String note) {}

    /** The sheet that people sign. */
    public record SheetPaperView(String title, String when, String place, List<CollegeView> colleges, String count) {}

    public record CollegeView(String name, List<SignerView> signers) {}

    public record SignerView(String name, String proxy) {}
}
