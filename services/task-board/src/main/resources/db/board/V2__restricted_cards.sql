-- Restricted tasks have left the boards that are not their parties' own: every board is filled anew when it is opened.
update board.board set kept_until = '-infinity';
