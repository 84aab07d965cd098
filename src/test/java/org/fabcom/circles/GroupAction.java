package org.fabcom.circles;

/** What somebody tries, and the right it takes. */
enum GroupAction {
    EDIT(Right.GROUP_MANAGEMENT),
    SEE_EDIT(Right.GROUP_MANAGEMENT),
    CREATE_CIRCLE(Right.GROUP_MANAGEMENT),
    CREATE_ROLE(Right.GROUP_MANAGEMENT),
    GIVE_ROLE(Right.GROUP_MANAGEMENT),
    END_ROLE(Right.GROUP_MANAGEMENT),
    OPEN_ACCOUNT(Right.GROUP_MANAGEMENT),
    CLOSE(Right.GROUP_MANAGEMENT),
    MOVE(Right.GROUP_MANAGEMENT),
    ADD_MEMBER(Right.INVITATION),
    REMOVE_MEMBER(Right.INVITATION);

    final Right right;

    GroupAction(Right right) {
        this.right = right;
    }
}
