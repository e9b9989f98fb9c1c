-- Also of a result that waits to be judged the day counts on which it was handed in. From then on the asker was waited for.
alter table board.part rename column concluded to handed_in;
update board.part set handed_in = since where phase = 'FULFILLED';
