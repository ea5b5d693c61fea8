#!/usr/bin/env node
import './outcomes.cjs'
