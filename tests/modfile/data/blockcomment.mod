module example.com/app
/* old */
