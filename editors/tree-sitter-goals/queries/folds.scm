; Whatever holds something folds.
(thing (block)) @fold
(event (block)) @fold
